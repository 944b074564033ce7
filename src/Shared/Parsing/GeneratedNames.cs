using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Finds names for generated members that a game's type does not have already.</summary>
internal static class GeneratedNames
{
    private const string Describe = "DescribeSession";
    private const string Codec = "SessionCodec";

    private static readonly OncePerType<string> Known = new(Find);

    /// <summary>What the names of a type's generated members end with: nothing, unless the game wrote one of them itself.</summary>
    public static string Suffix(INamedTypeSymbol type) => Known.Of(type.OriginalDefinition);

    private static string Find(INamedTypeSymbol definition)
    {
        if (definition.DeclaringSyntaxReferences.IsEmpty)
            return SuffixInMetadata(definition);
        string[] names = definition.IsValueType ? KnownNames.ReservedInStruct : KnownNames.ReservedInClass;
        HashSet<string> taken = Taken(definition);

        // What a base has to avoid, a class derived from it must not hide.
        string suffix = Hierarchy.TrackedBase(definition) is { } above ? Suffix(above) : "";
        for (int i = suffix.Length == 0 ? 2 : int.Parse(suffix, CultureInfo.InvariantCulture) + 1; names.Any(name => taken.Contains(name + suffix)); i++)
            suffix = i.ToString(CultureInfo.InvariantCulture);
        return suffix;
    }

    private static HashSet<string> Taken(INamedTypeSymbol type)
    {
        var taken = new HashSet<string>(SourceMembers.Of(type).Select(static member => member.Name), StringComparer.Ordinal) { type.Name };
        taken.UnionWith(type.TypeParameters.Select(static parameter => parameter.Name));
        foreach (INamedTypeSymbol level in Hierarchy.Bases(type).Where(static level => !level.IsTracked()))
            taken.UnionWith(level.MemberNames);
        return taken;
    }

    private static string SuffixInMetadata(INamedTypeSymbol type)
    {
        string known = type.IsValueType ? Codec : Describe;
        string? found = type.GetMembers()
            .Where(static member => member is IMethodSymbol { IsStatic: true, Parameters: [{ Type.Name: "SchemaTypeBuilder" }] }
                or IPropertySymbol { IsStatic: true, Type.Name: Codec })
            .Select(static member => member.Name)
            .FirstOrDefault(name => name.StartsWith(known, StringComparison.Ordinal));
        return found?.Substring(known.Length) ?? "";
    }
}
