using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the contract of a tracked class, in which its codecs stand.</summary>
internal static class ContractCode
{
    public static bool RunsHooks(TrackedTypeSpec type) => type.ImplementsOnRestored || type.Base is { RunsHooks: true };

    public static bool HearsCapture(TrackedTypeSpec type) => type.ImplementsOnCapturing || type.Base is { HearsCapture: true };

    public static void Write(CodeWriter code, TrackedTypeSpec type)
    {
        string name = type.Declaration.Self;
        string contract = "GeneratedContract" + type.Suffix;
        var codecs = new CodecScope(type.Members, SharedCodecs.NamesOf(type), prefix: "");
        code.Line(Names.Generated);
        code.Open($"private sealed class {contract} : {Names.Contract}");
        Member(code, $"public static readonly {contract} Instance = new {contract}();");
        SharedCodecs.WriteFields(code, type);
        codecs.WriteFields(code, type.Members);
        code.Line($"private {contract}()");
        code.Indented($": base(typeof({type.Declaration.FullName}), {NameCode.Argument(type.StableName)})");
        code.Open();
        code.Close();
        code.Gap();
        if (type.FormerNames.Count > 0)
            Override(code, "string[] FormerNames", $"new[] {{ {string.Join(", ", type.FormerNames.Select(NameCode.Of))} }}");
        if (type.Version > 0)
            Override(code, "int Version", Literal.Of(type.Version));
        Override(code, Names.TypeSet + " Types", type.IsGeneric ? type.TypeSet + ".With(this)" : type.TypeSet);
        if (type.IsAbstract)
            Override(code, "bool IsAbstract", "true");
        if (RunsHooks(type) || type.Construction.Factory is not null)
            Override(code, "bool RunsUserCode", "true");
        if (HearsCapture(type))
            Override(code, "bool HearsCapture", "true");
        Override(code, $"void Describe({Names.Builder} type)", $"DescribeSession{type.Suffix}(type)");
        if (HearsCapture(type))
            Override(code, "void Capturing(object target)", $"CapturingSession{type.Suffix}(({name})target)");
        Override(code, $"void Capture(object target, {Names.Writer} writer)", $"CaptureSession{type.Suffix}(({name})target, writer)");
        Override(code, $"object Create({Names.Token} token)", Creation(type));
        Override(code, $"void Restore(object target, {Names.Reader} reader)", $"RestoreSession{type.Suffix}(({name})target, reader)");
        if (RunsHooks(type))
            Override(code, $"void Restored(object target, {Names.RestoreContext} context)", $"RestoredSession{type.Suffix}(({name})target, context)");
        LinkCode.WriteOverride(code, type, codecs);
        SharedCodecs.WriteClasses(code, type);
        code.Close();
    }

    private static string Creation(TrackedTypeSpec type) =>
        type.IsAbstract ? $"throw new global::System.NotSupportedException({Literal.Of(type.Declaration.DisplayName + " is abstract.")})"
        : type.Construction.Factory is { } factory ? $"token.Made({type.Declaration.Self}.{factory}(token.Context))"
        : type.Construction.Obstacle is { } obstacle ? $"throw new {Names.Runtime}SessionRestoreException({Literal.Of($"{type.Declaration.DisplayName} can only be restored in place: {obstacle}.")})"
        : type.Construction.HasRestoringConstructor ? $"new {type.Declaration.Self}(token)"
        : $"new {type.Declaration.Self}()";

    private static void Override(CodeWriter code, string member, string value) => Member(code, $"public override {member} => {value};");

    private static void Member(CodeWriter code, string line)
    {
        code.Line(line);
        code.Gap();
    }
}
