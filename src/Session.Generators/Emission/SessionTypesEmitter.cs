using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the closed set of an assembly's tracked types.</summary>
internal static class SessionTypesEmitter
{
    public static string Emit(AssemblySpec assembly, IEnumerable<TypeKeySpec> types)
    {
        var code = new CodeWriter();
        SourceFrame.Header(code);
        code.Gap();
        code.Line($"[assembly: {Names.Tracking}SessionTypes(typeof(global::{assembly.Namespace}.SessionTypes))]");
        code.Gap();
        code.Open("namespace " + assembly.Namespace);
        code.Line("/// <summary>The tracked types of this assembly and of those that it references: the only ones that a file may name.</summary>");
        code.Line(Names.Generated);
        code.Open("public static class SessionTypes");
        code.Line("/// <summary>The whole set.</summary>");
        code.Line($"public static {Names.TypeSet} All {{ get; }} = new {Names.TypeSet}(");
        code.Indented($"new {Names.Contract}[]");
        code.Indented("{");
        foreach (TypeKeySpec type in types.OrderBy(static type => type.StableName, StringComparer.Ordinal).ThenBy(static type => type.Contract, StringComparer.Ordinal))
            code.Indented($"    {type.Contract},");
        code.Indented("}" + string.Concat(assembly.ReferencedSets.Select(static set => ",\n" + set)) + (assembly.Removed.Count == 0 ? ");" : ")"));
        if (assembly.Removed.Count > 0)
            code.Indented(".Removing(" + string.Join(", ", assembly.Removed.Select(static gone => $"({Literal.Of(gone.Name)}, {Literal.Of(gone.Reason)})")) + ");");
        code.Close();
        code.Close();
        return code.ToString();
    }
}
