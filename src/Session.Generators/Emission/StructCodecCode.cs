using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes what the codecs of tracked and of open structs have in common.</summary>
internal static class StructCodecCode
{
    public static void WriteInstance(CodeWriter code, string name)
    {
        code.Line($"public static readonly {name} Instance = new {name}();");
        code.Gap();
    }

    public static void WriteMembers(
        CodeWriter code, string name, string stableName, string type, EquatableArray<MemberSpec> specs, MemberCode members, CodecScope codecs,
        EquatableArray<GapSpec> gaps, EquatableArray<GapSpec> ignored)
    {
        codecs.WriteFields(code, specs);
        code.Line($"private {name}()");
        code.Indented($": base({NameCode.Argument(stableName)})");
        code.Open();
        code.Close();
        code.Gap();
        code.Open($"public override void Describe({Names.Builder} type)");
        members.Describe(code, gaps, ignored);
        code.Close();
        code.Gap();
        code.Open($"public override void Write({Names.Writer} writer, {type} value)");
        members.Capture(code, "Block", "value");
        if (members.IsEmpty)
            code.Line("writer.Byte(0);");
        code.Close();
        code.Gap();
    }
}
