using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using SessionFlow;

namespace Session.Integration.Tests.Collections;

/// <summary>Collections that hold what their members do not know, and immutable ones.</summary>
[SessionTracked]
public sealed partial class Storeroom
{
    public List<int>? Numbers;
    public IReadOnlyList<int>? View;
    public IList<Crate>? Crates;
    public ImmutableHashSet<Crate>? Set;
    public ImmutableList<int>? List;
    public ImmutableList<int>? Same;
    public FixedSet? Held;
    public int After;
}

/// <summary>Crates of one label are the same.</summary>
[SessionTracked]
public sealed partial class Crate
{
    public string Label = "";

    public override bool Equals(object? obj) => obj is Crate other && other.Label == Label;

    public override int GetHashCode() => Label.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A set that can only be given when its object is made.</summary>
[SessionTracked]
public sealed partial class FixedSet
{
    public ImmutableHashSet<Crate> Crates { get; init; } = ImmutableHashSet<Crate>.Empty;
    public ImmutableArray<int> Sizes { get; init; }
}

/// <summary>A list that only its author knows.</summary>
public sealed class Odd : List<int>
{
    public int Secret;
}

/// <summary>A tracked class behind the interface of a collection.</summary>
[SessionTracked]
public sealed partial class Shelf : IReadOnlyList<int>
{
    public int First;

    public int Count => 1;

    public int this[int index] => First;

    public IEnumerator<int> GetEnumerator() => new List<int> { First }.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
