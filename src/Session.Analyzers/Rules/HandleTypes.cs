using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Tells a fix which type could be ignored once for the assembly instead of in each member that holds one.</summary>
internal static class HandleTypes
{
    /// <summary>The property of a diagnostic that names the type as code does.</summary>
    public const string Property = "handle";

    public static ImmutableDictionary<string, string?> Properties(ITypeSymbol held)
    {
        ITypeSymbol handle = held is IArrayTypeSymbol array ? array.ElementType : held;

        // Of the framework's types only a few are handles, and the game's own say for themselves that they are ignored.
        return handle is INamedTypeSymbol { IsGenericType: false, SpecialType: SpecialType.None } named && named.DeclaringSyntaxReferences.IsEmpty
            && named.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
            ? ImmutableDictionary<string, string?>.Empty.Add(Property, named.FullName())
            : ImmutableDictionary<string, string?>.Empty;
    }
}
