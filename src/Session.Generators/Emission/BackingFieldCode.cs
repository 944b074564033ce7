using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the ways to the compiler's own fields behind properties.</summary>
internal static class BackingFieldCode
{
    private const string Namespace = "global::System.Runtime.CompilerServices.";

    public static void Write(CodeWriter code, TrackedTypeSpec type)
    {
        foreach (BackingFieldSpec field in type.Members.Select(static member => member.Backing).OfType<BackingFieldSpec>())
        {
            code.Line($"[{Namespace}UnsafeAccessor({Namespace}UnsafeAccessorKind.Field, Name = {Literal.Of(field.Field)})]");
            code.Line($"private static extern ref {field.Type} {field.Accessor}({(field.IsOfStruct ? "ref " : "")}{type.Declaration.Self} self);");
            code.Gap();
        }
    }

    /// <summary>The memory of a member.</summary>
    public static string Place(MemberSpec member, string target) => member.Backing is { } field
        ? $"{field.Accessor}({(field.IsOfStruct ? "ref " : "")}{target})"
        : $"{target}.{member.Identifier}";
}
