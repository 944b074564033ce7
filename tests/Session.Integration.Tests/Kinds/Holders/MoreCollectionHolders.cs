using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class HashSetHolder : IKindHolder
{
    public HashSet<int> Numbers { get; } = new();
    public HashSet<string> Tags { get; } = new(StringComparer.OrdinalIgnoreCase);
    public HashSet<Unit?> Crew { get; } = new();
    public HashSet<int>? Free;
    public HashSet<int>? Shared;
    public HashSet<string?>? Words;
    public HashSet<Mood>? Moods;
    public HashSet<decimal>? Prices;
    public HashSet<Cell>? Cells;
    public HashSet<Guid?>? Guids;
    public List<HashSet<byte>?>? Nested;
    public Dictionary<string, HashSet<Unit?>?>? Teams;
}

[SessionTracked]
public sealed partial class SortedSetHolder : IKindHolder
{
    public SortedSet<string> Tags { get; } = new(StringComparer.OrdinalIgnoreCase);
    public SortedSet<long>? Numbers;
    public SortedSet<long>? Shared;
    public SortedSet<Rank> Ranks = new(RankOrder.Instance);
    public SortedSet<string?>[]? Nested;
}

[SessionTracked]
public sealed partial class SortedMapHolder : IKindHolder
{
    public SortedDictionary<string, Unit?> ByName { get; } = new(StringComparer.Ordinal);
    public SortedDictionary<int, List<Unit?>?>? Groups;
    public SortedDictionary<int, List<Unit?>?>? Shared;
    public SortedList<DateTime, string?> Log { get; } = new();
    public SortedList<string, SortedList<int, Unit?>?>? Nested;
}

[SessionTracked]
public sealed partial class QueueHolder : IKindHolder
{
    public Queue<int> Orders { get; } = new();
    public Queue<Unit?>? Turns;
    public Queue<Unit?>? Shared;
    public Queue<Queue<string?>?>? Nested;
}

[SessionTracked]
public sealed partial class StackHolder : IKindHolder
{
    public Stack<int> Undo { get; } = new();
    public Stack<Unit?>? Focus;
    public Stack<Unit?>? Shared;
    public Stack<List<Cell>?>? Nested;
}

[SessionTracked]
public sealed partial class LinkedListHolder : IKindHolder
{
    public LinkedList<float> Trail { get; } = new();
    public LinkedList<Unit?>? Column;
    public LinkedList<Unit?>? Shared;
    public LinkedList<int[]?>? Nested;
}

[SessionTracked]
public sealed partial class PriorityQueueHolder : IKindHolder
{
    public PriorityQueue<Unit?, int> Turns { get; } = new();
    public PriorityQueue<string?, double>? Events;
    public PriorityQueue<List<int>?, string?> Jobs = new(StringComparer.Ordinal);
    public PriorityQueue<List<int>?, string?>? Shared;
}

[SessionTracked]
public sealed partial class ObservableHolder : IKindHolder
{
    public ObservableCollection<Unit?> Seen { get; } = new();
    public ObservableCollection<string?>? Lines;
    public ObservableCollection<string?>? Shared;
    public Collection<double> Samples { get; } = new();
    public Collection<List<int>?>? Nested;
}

[SessionTracked]
public sealed partial class BitArrayHolder : IKindHolder
{
    public BitArray Fog { get; } = new(3);
    public BitArray? Doors;
    public BitArray? Shared;
    public BitArray?[]? Floors;
}

/// <summary>An object whose order and hash are its own business.</summary>
[SessionTracked]
public sealed partial class Rank
{
    public int Value;
    public string Title = "";

    public override bool Equals(object? obj) => obj is Rank other && other.Value == Value;

    public override int GetHashCode() => Value;
}

/// <summary>A comparer that only the game knows.</summary>
public sealed class RankOrder : IComparer<Rank>
{
    public static readonly RankOrder Instance = new();

    public int Compare(Rank? x, Rank? y) => (y?.Value ?? -1).CompareTo(x?.Value ?? -1);
}
