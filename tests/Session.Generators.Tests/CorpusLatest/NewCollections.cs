using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using SessionFlow;

namespace Corpus.NewCollections;

[SessionTracked]
public partial class Everything
{
    public PriorityQueue<Everything, int> Turns { get; } = new();
    public PriorityQueue<List<string>, DateTime>? Jobs;
    public IReadOnlySet<int>? Seen;
    public ImmutableArray<Everything> Array;
    public ImmutableArray<int>? MaybeArray;
    public ImmutableList<Everything> List { get; init; } = ImmutableList<Everything>.Empty;
    public ImmutableQueue<int>? Queue;
    public ImmutableStack<string>? Stack;
    public ImmutableHashSet<Everything>? HashSet;
    public ImmutableSortedSet<long>? SortedSet;
    public ImmutableDictionary<string, ImmutableList<int>>? Dictionary;
    public ImmutableSortedDictionary<int, Everything>? SortedDictionary;
    public FrozenSet<string>? Frozen;
    public readonly FrozenDictionary<string, Everything> FrozenMap = FrozenDictionary<string, Everything>.Empty;
}
