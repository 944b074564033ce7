using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <content>Collections, and classes that derive from one.</content>
internal sealed partial class KindParser
{
    private ParsedKind OfDictionary(INamedTypeSymbol type) => Inside(type.TypeArguments[0], key =>
        KeyRules.ObstacleOf(key, type.TypeArguments[0], _compilation, _cancellation) is { } obstacle
            ? obstacle
            : Inside(type.TypeArguments[1], value => new DictionaryKind(type.FullName(), key, value)));

    private ParsedKind OfCollection(INamedTypeSymbol type, KnownCollection known)
    {
        if (known.IsOfNet && _compilation.GetTypeByMetadataName(KnownNames.CodecsMetadataName)?.GetMembers(known.Name).IsEmpty != false)
        {
            return new Uncapturable(
                $"the library for netstandard2.1 does not capture '{type.ShortName()}'",
                "Declare it as a collection that netstandard2.1 has, or let the project target net8.0");
        }

        var arguments = new List<KindSpec>();
        for (int i = 0; i < type.TypeArguments.Length; i++)
        {
            ParsedKind parsed = Parse(type.TypeArguments[i]);
            if (parsed.Kind is not { } kind)
                return parsed;
            if (known.IsKey(type, i) && KeyObstacle(known, kind, type.TypeArguments[i]) is { } obstacle)
                return obstacle;
            arguments.Add(kind);
        }

        return new CollectionKind(type.FullName(), known.Name, arguments.ToEquatableArray());
    }

    /// <summary>Sets and priority queues may hold null; a dictionary has no entry for it.</summary>
    private Uncapturable? KeyObstacle(KnownCollection known, KindSpec kind, ITypeSymbol type) => kind is NullableKind nullable && !known.IsDictionary
        ? KeyRules.ObstacleOf(nullable.Value, ((INamedTypeSymbol)type).TypeArguments[0], _compilation, _cancellation)
        : KeyRules.ObstacleOf(kind, type, _compilation, _cancellation);

    private ParsedKind OfDerived(INamedTypeSymbol type, INamedTypeSymbol collection)
    {
        string name = type.ShortName();
        if (DerivedCollections.HasOwnState(type, collection))
        {
            return new Uncapturable($"'{name}' has members beside what it holds as a collection and is not tracked", $"Mark '{name}' [SessionTracked]")
            {
                Culprit = type.OriginalDefinition,
            };
        }

        if (!DerivedCollections.CanBeMade(type))
            return new Uncapturable($"'{name}' has no constructor without parameters that could be called", $"Give '{name}' one, or mark it [SessionTracked]");
        return Parse(collection) is { Kind: { } kind } ? new DerivedCollectionKind(type.FullName(), kind) : Parse(collection);
    }

    private ParsedKind Inside(ITypeSymbol type, Func<KindSpec, ParsedKind> make)
    {
        ParsedKind inner = Parse(type);
        return inner.Kind is { } kind ? make(kind) : inner;
    }

    public static bool IsList(INamedTypeSymbol type) => IsOfGenericCollections(type, "List");

    public static bool IsDictionary(INamedTypeSymbol type) => IsOfGenericCollections(type, "Dictionary");

    private static bool IsOfGenericCollections(INamedTypeSymbol type, string name) =>
        type.Name == name && type.IsGenericType && type.ContainingNamespace.IsNamed("System.Collections.Generic");
}
