using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>
/// The compiler's own fields behind properties that use the <c>field</c> keyword, implement an interface explicitly or may be
/// overridden. No code can name them; since .NET 8 the runtime leads to one without reflection, in generic types since .NET 9.
/// </summary>
internal static class BackingFields
{
    private const string Accessor = "System.Runtime.CompilerServices.UnsafeAccessorAttribute";

    /// <summary>True when generated code can get at such a field.</summary>
    public static bool CanBeReached(INamedTypeSymbol type)
    {
        INamedTypeSymbol root = type;
        while (root.BaseType is { } above)
            root = above;
        return root.ContainingAssembly is { } core
            && core.GetTypeByMetadataName(Accessor) is not null
            && (!GenericLinks.IsGeneric(type) || core.Identity.Version.Major >= 9);
    }

    /// <summary>What code writes where it names a member: what is no identifier, such as an explicit implementation's name, is made one.</summary>
    public static string Identifier(string name) => name.All(IsOfIdentifier) ? name : new string(name.Select(static c => IsOfIdentifier(c) ? c : '_').ToArray());

    private static bool IsOfIdentifier(char c) => char.IsLetterOrDigit(c) || c == '_';

    public static BackingFieldSpec? Of(StateMember member, INamedTypeSymbol type) => member.BackingField is { } field
        ? new BackingFieldSpec(field, member.Type.FullName(), "SessionFieldOf" + Identifier(member.Symbol.Name), type.IsValueType)
        : null;
}
