using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>The collections beyond lists, arrays and dictionaries that the runtime has codecs for.</summary>
internal static class KnownCollections
{
    private static readonly Dictionary<string, KnownCollection[]> ByNamespace = new()
    {
        ["System.Collections"] = new KnownCollection[]
        {
            new("BitArray"),
        },
        ["System.Collections.Generic"] = new KnownCollection[]
        {
            new("HashSet", Keys: 1),
            new("SortedSet", Keys: 1),
            new("Queue"),
            new("Stack"),
            new("LinkedList"),
            new("SortedDictionary", Keys: 1),
            new("SortedList", Keys: 1),
            new("PriorityQueue", Keys: 1, KeysLast: true, IsOfNet: true),
            new("IList"),
            new("ICollection"),
            new("IReadOnlyList"),
            new("IReadOnlyCollection"),
            new("ISet", Keys: 1),
            new("IReadOnlySet", Keys: 1, IsOfNet: true),
            new("IDictionary", Keys: 1),
            new("IReadOnlyDictionary", Keys: 1),
        },
        ["System.Collections.ObjectModel"] = new KnownCollection[]
        {
            new("Collection"),
            new("ObservableCollection"),
        },
        ["System.Collections.Concurrent"] = new KnownCollection[]
        {
            new("ConcurrentQueue"),
            new("ConcurrentStack"),
            new("ConcurrentBag"),
            new("ConcurrentDictionary", Keys: 1),
        },
        ["System.Collections.Immutable"] = new KnownCollection[]
        {
            new("ImmutableArray", IsOfNet: true),
            new("ImmutableList", IsOfNet: true),
            new("ImmutableQueue", IsOfNet: true),
            new("ImmutableStack", IsOfNet: true),
            new("ImmutableHashSet", Keys: 1, IsOfNet: true),
            new("ImmutableSortedSet", Keys: 1, IsOfNet: true),
            new("ImmutableDictionary", Keys: 1, IsOfNet: true),
            new("ImmutableSortedDictionary", Keys: 1, IsOfNet: true),
        },
        ["System.Collections.Frozen"] = new KnownCollection[]
        {
            new("FrozenSet", Keys: 1, IsOfNet: true),
            new("FrozenDictionary", Keys: 1, IsOfNet: true),
        },
    };

    /// <summary>By the name first, since nearly no type gets further.</summary>
    private static readonly ILookup<string, (string Namespace, KnownCollection Known)> ByName = ByNamespace
        .SelectMany(static space => space.Value.Select(known => (space.Key, known)))
        .ToLookup(static item => item.known.Name, StringComparer.Ordinal);

    public static KnownCollection? Of(INamedTypeSymbol type)
    {
        foreach ((string space, KnownCollection known) in ByName[type.Name])
        {
            if (type is { IsStatic: false, ContainingType: null } && type.ContainingNamespace.IsNamed(space))
                return known;
        }

        return null;
    }
}
