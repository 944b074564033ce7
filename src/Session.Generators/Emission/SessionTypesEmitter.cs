using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the closed set of an assembly's tracked types.</summary>
internal static class SessionTypesEmitter
{
    public static string Emit(AssemblySpec assembly, IReadOnlyCollection<TypeKeySpec> types, IReadOnlyCollection<NamedConstructionSpec> constructions)
    {
        NamedConstructionSpec[] named = constructions.Distinct().OrderBy(static item => item.Types[item.Types.Count - 1].Type, StringComparer.Ordinal).ToArray();
        string[] generic = types.SelectMany(static type => type.Generic).Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToArray();
        var code = new CodeWriter();
        SourceFrame.Header(code);
        code.Gap();
        string names = generic.Length == 0 ? "" : $", Generic = new[] {{ {string.Join(", ", generic.Select(Literal.Of))} }}";
        code.Line($"[assembly: {Names.Tracking}SessionTypes(typeof(global::{assembly.Namespace}.SessionTypes){names})]");
        code.Gap();
        code.Open("namespace " + assembly.Namespace);
        code.Line("/// <summary>The tracked types of this assembly and of those that it references: the only ones that a file may name.</summary>");
        code.Line(Names.Generated);
        code.Open("public static class SessionTypes");
        code.Line("/// <summary>The whole set.</summary>");
        code.Line($"public static {Names.TypeSet} All {{ get; }} = new {Names.TypeSet}(");
        code.Indented($"new {Names.Contract}[]");
        code.Indented("{");
        foreach (TypeKeySpec type in types.Where(static type => type.Contract.Length > 0)
            .OrderBy(static type => type.StableName, StringComparer.Ordinal).ThenBy(static type => type.Contract, StringComparer.Ordinal))
        {
            code.Indented($"    {type.Contract},");
        }

        code.Indented("}" + (named.Length > 0 ? ",\nLink" : "") + string.Concat(assembly.ReferencedSets.Select(static set => ",\n" + set)) + (assembly.Removed.Count == 0 ? ");" : ")"));
        if (assembly.Removed.Count > 0)
            code.Indented(".Removing(" + string.Join(", ", assembly.Removed.Select(static gone => $"({Literal.Of(gone.Name)}, {Literal.Of(gone.Reason)})")) + ");");
        if (named.Length > 0)
            WriteLinks(code, named);
        code.Close();
        code.Close();
        return code.ToString();
    }

    private static void WriteLinks(CodeWriter code, NamedConstructionSpec[] named)
    {
        code.Gap();
        code.Open($"private static void Link({Names.Links} types)");
        var plain = named.Where(static item => !HasCodecs(item)).ToArray();
        var none = new CodecScope(Array.Empty<MemberSpec>(), Array.Empty<string>(), prefix: "");
        LinkCode.Write(code, plain.SelectMany(static item => item.Types).Distinct().ToArray(), none);
        var others = named.Where(HasCodecs).GroupBy(static item => (item.Enums, item.ForeignStructs)).ToArray();
        for (int i = 0; i < others.Length; i++)
            LinkCode.Write(code, others[i].SelectMany(static item => item.Types).Distinct().ToArray(), new CodecScope(Array.Empty<MemberSpec>(), Array.Empty<string>(), $"Construction{Literal.Of(i + 1)}."));
        code.Close();
        for (int i = 0; i < others.Length; i++)
        {
            code.Gap();
            code.Open($"private static class Construction{Literal.Of(i + 1)}");
            SharedCodecs.WriteFields(code, others[i].Key.Enums);
            SharedCodecs.WriteClasses(code, others[i].Key.Enums, others[i].Key.ForeignStructs);
            code.Close();
        }
    }

    private static bool HasCodecs(NamedConstructionSpec item) => item.Enums.Count + item.ForeignStructs.Count > 0;
}
