using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Finds the member of a class that looks like its id: by its name, and a value that could be a key.</summary>
internal static class IdMembers
{
    /// <summary>The property of a diagnostic that names the member which could be the key.</summary>
    public const string Property = "key";

    private static readonly string[] Names = { "Id", "Key", "Uid", "Guid", "Slug" };

    /// <summary>The member, or null. It is one that generated code can read.</summary>
    public static StateMember? Of(INamedTypeSymbol type, Compilation compilation) => Names.Select(name => type.Name + name).Concat(Names)
        .Select(name => StateMembers.Of(type).FirstOrDefault(member => IsNamed(member.Symbol, name)
            && CanBeKey(member.Type) && compilation.IsSymbolAccessibleWithin(member.Symbol, compilation.Assembly)))
        .FirstOrDefault(static member => member is not null);

    public static ImmutableDictionary<string, string?> Properties(StateMember? member) => member is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(Property, member.Symbol.Name);

    private static bool IsNamed(ISymbol member, string name) => string.Equals(member.Name.TrimStart('_'), name, StringComparison.OrdinalIgnoreCase);

    private static bool CanBeKey(ITypeSymbol type) => type.TypeKind == TypeKind.Enum
        || type.SpecialType is SpecialType.System_String or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32
            or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Byte
        || type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
