using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Reads the runtime's attributes.</summary>
internal static class SessionAttributes
{
    public static bool IsTracked(this ITypeSymbol type) => type.Find(KnownNames.Tracked) is not null;

    public static bool IsIgnored(this ISymbol symbol) => symbol.Find(KnownNames.Ignored) is not null;

    public static bool Has(this ISymbol symbol, string attribute) => symbol.Find(attribute) is not null;

    public static AttributeData? Find(this ISymbol symbol, string attribute)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (data.AttributeClass?.Name == attribute && data.IsOurs())
                return data;
        }

        return null;
    }

    /// <summary>The name in files that an attribute gives, else the given one.</summary>
    public static string NameOr(this AttributeData? attribute, string name) =>
        Named(attribute, "Name") is { Value: string { Length: > 0 } given } ? given : name;

    public static EquatableArray<string> FormerNames(this AttributeData? attribute) => NamesOf(attribute, "FormerNames");

    /// <summary>The strings that an attribute is given under a name.</summary>
    public static EquatableArray<string> NamesOf(this AttributeData? attribute, string argument) =>
        Named(attribute, argument) is { } names ? names.Strings().ToEquatableArray() : EquatableArray<string>.Empty;

    /// <summary>True for an attribute of the runtime.</summary>
    public static bool IsOurs(this AttributeData attribute) =>
        attribute.AttributeClass?.ContainingNamespace is { } space && (space.IsNamed(KnownNames.Namespace) || space.IsNamed(KnownNames.TrackingNamespace));

    /// <summary>The reason that an attribute gives.</summary>
    public static string ReasonGiven(this AttributeData attribute) =>
        attribute.ConstructorArguments is [.., { Kind: TypedConstantKind.Primitive, Value: string reason }] ? reason : "";

    /// <summary>The strings of an array that is an argument.</summary>
    public static ImmutableArray<string> Strings(this TypedConstant argument) => argument is { Kind: TypedConstantKind.Array, IsNull: false }
        ? argument.Values.Select(static value => value.Value as string).OfType<string>().ToImmutableArray()
        : ImmutableArray<string>.Empty;

    /// <summary>True when an attribute says yes to something.</summary>
    public static bool Says(this AttributeData? attribute, string name) => Named(attribute, name) is { Value: true };

    /// <summary>The version of a type's data; one below 0 is none.</summary>
    public static int Version(this AttributeData? attribute) => Named(attribute, "Version") is { Value: int and > 0 and var version } ? version : 0;

    private static TypedConstant? Named(AttributeData? attribute, string name)
    {
        if (attribute is null)
            return null;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return null;
    }
}
