using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the generated part of a tracked struct: its codec, and a constructor that may set what is read-only.</summary>
internal static class TrackedStructEmitter
{
    public static string Emit(TrackedTypeSpec type)
    {
        DeclarationSpec declaration = type.Declaration;
        string name = declaration.Self;
        string codec = "GeneratedCodec" + type.Suffix;
        var members = new MemberCode(type.Members, new CodecScope(type.Members, SharedCodecs.NamesOf(type), codec + "."), type.Suffix);

        CodeWriter code = SourceFrame.Open(declaration, hidesBaseMembers: false);
        SourceFrame.OpenContainers(code, declaration, passContractOn: null);
        code.Open($"partial {declaration.Keyword} {name}");
        if (type.Writing == StructWriting.Constructor)
            WriteConstructor(code, type, members);
        BackingFieldCode.Write(code, type);
        code.Line($"/// <summary>Writes and restores <see cref=\"{ConstructorCode.Cref(declaration)}\"/>.</summary>");
        code.Line(Names.Hidden);
        code.Line($"public static {Names.Codec}<{name}> SessionCodec{type.Suffix} => {codec}.Instance;");
        code.Gap();
        if (members.HasRow)
        {
            members.DeclareRow(code);
            code.Gap();
        }

        WriteCodec(code, type, name, codec);
        code.Close();
        return SourceFrame.Close(code, declaration);
    }

    private static void WriteConstructor(CodeWriter code, TrackedTypeSpec type, MemberCode members)
    {
        if (type.Construction.HasRequiredMembers)
            code.Line(Names.SetsRequiredMembers);
        code.Line($"private {type.Declaration.Identifier}({Names.Reader} reader, {type.Declaration.Self} existing)");
        if (type.Construction.Primary is { } primary)
            code.Indented($": this({string.Join(", ", primary.Select(static item => item.Member is { } member ? BackingFieldCode.Place(member, "existing") : item.Absent))})");
        code.Open();
        code.Line("this = existing;");
        members.RestoreValue(code, "this", "existing");
        code.Close();
        code.Gap();
    }

    private static void WriteCodec(CodeWriter code, TrackedTypeSpec type, string name, string codec)
    {
        var codecs = new CodecScope(type.Members, SharedCodecs.NamesOf(type), prefix: "");
        code.Line(Names.Generated);
        code.Open($"private sealed class {codec} : {Names.Tracking}SessionStructCodec<{name}>");
        StructCodecCode.WriteInstance(code, codec);
        SharedCodecs.WriteFields(code, type);
        var members = new MemberCode(type.Members, codecs, type.Suffix);
        StructCodecCode.WriteMembers(code, codec, type.StableName, name, type.Members, members, codecs, type.Gaps, type.Ignored);
        if (type.Version > 0)
        {
            code.Line($"public override int Version => {Literal.Of(type.Version)};");
            code.Gap();
        }

        string signature = $"public override {name} Restore({Names.Reader} reader, {name} existing)";
        if (type.Writing == StructWriting.With)
        {
            code.Open(signature);
            members.RestoreWith(code, "existing");
            code.Close();
        }
        else
        {
            code.Line($"{signature} => new {name}(reader, existing);");
        }

        code.Gap();
        LinkCode.WriteOverride(code, type, codecs);
        SharedCodecs.WriteClasses(code, type);
        code.Close();
    }
}
