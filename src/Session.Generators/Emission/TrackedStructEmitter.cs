using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the generated part of a tracked struct: its codec, and a constructor that may set what is read-only.</summary>
internal static class TrackedStructEmitter
{
    public static string Emit(TrackedTypeSpec type)
    {
        DeclarationSpec declaration = type.Declaration;
        string name = declaration.Identifier;
        var members = new MemberCode(type.Members, new CodecScope(type.Members, SharedCodecs.NamesOf(type), "GeneratedCodec."));

        CodeWriter code = SourceFrame.Open(declaration, hidesBaseMembers: false);
        SourceFrame.OpenContainers(code, declaration, passContractOn: false);
        code.Open($"partial struct {name}");
        code.Open($"private {name}({Names.Reader} reader, {name} existing)");
        code.Line("this = existing;");
        members.RestoreValue(code, "this", "existing");
        code.Close();
        code.Gap();
        code.Line($"/// <summary>Writes and restores <see cref=\"{name}\"/>.</summary>");
        code.Line(Names.Hidden);
        code.Line($"public static {Names.Codec}<{name}> SessionCodec => GeneratedCodec.Instance;");
        code.Gap();
        if (members.HasRow)
        {
            members.DeclareRow(code);
            code.Gap();
        }

        WriteCodec(code, type, name);
        code.Close();
        return SourceFrame.Close(code, declaration);
    }

    private static void WriteCodec(CodeWriter code, TrackedTypeSpec type, string name)
    {
        var codecs = new CodecScope(type.Members, SharedCodecs.NamesOf(type), prefix: "");
        code.Line(Names.Generated);
        code.Open($"private sealed class GeneratedCodec : {Names.Tracking}SessionStructCodec<{name}>");
        StructCodecCode.WriteInstance(code, "GeneratedCodec");
        SharedCodecs.WriteFields(code, type);
        StructCodecCode.WriteMembers(
            code, "GeneratedCodec", type.StableName, name, type.Members, new MemberCode(type.Members, codecs), codecs, type.Gaps);
        code.Line($"public override {name} Restore({Names.Reader} reader, {name} existing) => new {name}(reader, existing);");
        code.Gap();
        SharedCodecs.WriteClasses(code, type);
        code.Close();
    }
}
