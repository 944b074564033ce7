using System.Collections.Generic;
using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the codecs of the enums and open structs that a type's members hold.</summary>
internal static class SharedCodecs
{
    public static IEnumerable<string> NamesOf(TrackedTypeSpec type) => NamesOf(type.Enums, type.ForeignStructs);

    public static void WriteFields(CodeWriter code, TrackedTypeSpec type) => WriteFields(code, type.Enums);

    public static void WriteClasses(CodeWriter code, TrackedTypeSpec type) => WriteClasses(code, type.Enums, type.ForeignStructs);

    public static void WriteFields(CodeWriter code, EquatableArray<EnumSpec> enums)
    {
        foreach (EnumSpec item in enums)
        {
            string members = string.Concat(item.Members.Select(static member => $", ({Literal.Of(member.Name)}, {Literal.Of(member.Value)})"));
            code.Line($"public static readonly {Names.Codec}<{item.Type}> {item.CodecName} =");
            code.Indented($"{Names.Codecs}Enum<{item.Type}>({Literal.Of(item.StableName)}, {Names.Codecs}{item.Underlying}{members});");
            code.Gap();
        }
    }

    public static void WriteClasses(CodeWriter code, EquatableArray<EnumSpec> enums, EquatableArray<ForeignStructSpec> structs)
    {
        string[] names = NamesOf(enums, structs).ToArray();
        foreach (ForeignStructSpec item in structs)
        {
            var codecs = new CodecScope(item.Members, names, prefix: "");
            var members = new MemberCode(item.Members, codecs);
            code.Open($"public sealed class {item.CodecName} : {Names.Tracking}SessionStructCodec<{item.Type}>");
            StructCodecCode.WriteInstance(code, item.CodecName);
            StructCodecCode.WriteMembers(code, item.CodecName, item.StableName, item.Type, item.Members, members, codecs, EquatableArray<GapSpec>.Empty, EquatableArray<GapSpec>.Empty);
            code.Open($"public override {item.Type} Restore({Names.Reader} reader, {item.Type} existing)");
            if (item.IsConstructed)
            {
                members.ConstructValue(code, item.Type, "existing");
            }
            else
            {
                members.RestoreValue(code, "existing", "existing");
                code.Line("return existing;");
            }

            code.Close();
            if (members.HasRow)
            {
                code.Gap();
                members.DeclareRow(code);
            }

            code.Close();
            code.Gap();
        }
    }

    private static IEnumerable<string> NamesOf(EquatableArray<EnumSpec> enums, EquatableArray<ForeignStructSpec> structs) =>
        enums.Select(static item => item.CodecName).Concat(structs.Select(static item => item.CodecName));
}
