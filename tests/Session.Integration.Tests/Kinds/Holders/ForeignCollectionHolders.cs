using System;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class InterfaceHolder : IKindHolder
{
    public IList<Unit?>? List;
    public IList<Unit?> Fixed { get; } = new List<Unit?>();
    public IReadOnlyList<Unit?>? View;
    public ICollection<int>? Bag;
    public IReadOnlyCollection<string?>? Any;
    public ISet<Mood>? Moods;
    public IReadOnlySet<int>? Numbers;
    public IDictionary<string, Unit?>? Map;
    public IReadOnlyDictionary<int, IList<string?>?>? Groups;
    public List<IReadOnlyList<int>?>? Nested;
}

[SessionTracked]
public sealed partial class ConcurrentHolder : IKindHolder
{
    /// <summary>What stands in a hash table in any order has a place here by which it is known.</summary>
    public List<Unit> Known { get; } = new();
    public ConcurrentQueue<int> Orders { get; } = new();
    public ConcurrentQueue<Unit?>? Turns;
    public ConcurrentQueue<Unit?>? Shared;
    public ConcurrentStack<string?>? Undo;
    public ConcurrentBag<int>? Loot;
    public ConcurrentDictionary<string, List<Unit?>?> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);
    public ConcurrentDictionary<Unit, int>? Ranks;
}

[SessionTracked]
public sealed partial class ImmutableHolder : IKindHolder
{
    /// <summary>What stands in a hash table in any order has a place here by which it is known.</summary>
    public List<Rank> Known { get; } = new();
    public ImmutableArray<int> Numbers;
    public ImmutableArray<Unit?>? MaybeUnits;
    public ImmutableList<Unit?>? Units;
    public ImmutableList<Unit?>? Shared;
    public ImmutableList<string?> Words = ImmutableList<string?>.Empty;
    public ImmutableList<string?> Others = ImmutableList<string?>.Empty;
    public ImmutableQueue<int>? Orders;
    public ImmutableStack<Cell>? Undo;
    public ImmutableHashSet<string>? Tags;
    public ImmutableHashSet<Rank>? Ranks;
    public ImmutableSortedSet<long>? Sorted;
    public ImmutableDictionary<string, ImmutableArray<int>>? Map;
    public ImmutableDictionary<string, ImmutableArray<int>>? SharedMap;
    public ImmutableSortedDictionary<int, List<Unit?>?>? SortedMap;
    public FrozenSet<int>? Frozen;
    public FrozenDictionary<string, Unit?>? FrozenMap;
    public List<ImmutableList<int>?>? Nested;
    public ImmutableArray<ImmutableQueue<int>?> Queues;
    public ImmutableArray<List<int>?> Lists;
}

[SessionTracked]
public sealed partial class DerivedCollectionHolder : IKindHolder
{
    public Roster Roster { get; } = new();
    public Roster? Free;
    public Roster? Shared;
    public TagSet Tags = new();
    public Ledger? Ledger;
    public Party Party { get; } = new();
    public Party? Other;
    public Stash? Stash;
    public List<Roster?>? Nested;
}

/// <summary>An untracked list without state of its own.</summary>
public sealed class Roster : List<Unit?>
{
    public int Crew => Count;
}

/// <summary>A set that brings its comparer.</summary>
public class TagSet : HashSet<string>
{
    public TagSet()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}

public sealed class Ledger : Dictionary<int, List<int>?>
{
}

/// <summary>A tracked list with members of its own.</summary>
[SessionTracked]
public partial class Party : List<Unit?>
{
    public string? Name;
    public Unit? Leader { get; set; }
}

/// <summary>A tracked collection over an untracked one.</summary>
[SessionTracked]
public sealed partial class Stash : Slots<string?>
{
    public int Gold;
    public Party? Owner;
}

/// <summary>A collection that overrides what filling it calls.</summary>
public abstract class Slots<T> : Collection<T>
{
    protected override void InsertItem(int index, T item) => base.InsertItem(Math.Min(index, Count), item);
}
