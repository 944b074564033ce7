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

    public static KnownCollection? Of(INamedTypeSymbol type)
    {
        // By the name first: to spell out a namespace costs more, and nearly no type gets that far.
        foreach (KeyValuePair<string, KnownCollection[]> space in ByNamespace)
        {
            KnownCollection? known = space.Value.FirstOrDefault(candidate => candidate.Name == type.Name);
            if (known is not null && type is { IsStatic: false, ContainingType: null } && type.ContainingNamespace.IsNamed(space.Key))
                return known;
        }

        return null;
    }
}
