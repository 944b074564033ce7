using System.Collections.Generic;
using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes which constructions of generic types a type leads to.</summary>
internal static class LinkCode
{
    public static void WriteOverride(CodeWriter code, TrackedTypeSpec type, CodecScope codecs)
    {
        if (type.Constructions.Count == 0)
            return;
        code.Open($"public override void Link({Names.Links} types)");
        Write(code, type.Constructions, codecs);
        code.Close();
        code.Gap();
    }

    public static void Write(CodeWriter code, IReadOnlyCollection<ClosedTypeSpec> types, CodecScope codecs)
    {
        foreach (TypeArgumentSpec argument in types.SelectMany(static type => type.Arguments).Distinct())
            code.Line($"{Names.Links}.Argument({NameCode.Of(argument.StableName)}, {codecs.Of(argument.Kind)});");
        foreach (ClosedTypeSpec type in types)
            code.Line($"types.Add({type.Type}.{type.Accessor});");
    }
}
