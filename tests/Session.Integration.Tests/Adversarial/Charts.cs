using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Refers to arrays and dictionaries that others own, through members that only constructors set.</summary>
[SessionTracked]
public partial class Pathfinder
{
    public Pathfinder(Sector sector)
    {
        Tiles = sector.Tiles!;
        Names = sector.Names!;
    }

    public int[] Tiles { get; }
    public Dictionary<string, int> Names { get; }
    public int Steps;
}

[SessionTracked]
public partial class Sector
{
    public int[]? Tiles;
    public Dictionary<string, int>? Names;
    public Pathfinder? Finder;
}

public struct Inner
{
    public List<Outer>? Children;
    public int Value;
}

public struct Outer
{
    public Inner Inner;
}

[SessionTracked]
public partial class Tree
{
    public List<Outer>? Top;
    public Dictionary<Tree, string> Labels { get; } = new();
    [SessionIgnored("a test's own")] public bool Throws;

    public override bool Equals(object? obj) => Throws ? throw new InvalidOperationException("Equals") : ReferenceEquals(this, obj);

    public override int GetHashCode() => Throws ? throw new InvalidOperationException("GetHashCode") : 7;
}

#pragma warning disable CA1069 // two names of one number are what is tested
public enum Huge : ulong { Zero, Top = ulong.MaxValue, Same = ulong.MaxValue }

[SessionTracked]
public partial struct Nothing
{
}

[SessionTracked]
public partial struct Slot
{
    public List<string?>? Names;
    public Nothing Void;
    public readonly int Fixed;

    public Slot(int value)
        : this() => Fixed = value;
}

[SessionTracked]
public partial class Oddities
{
    public double[]? Doubles;
    public float Negative;
    public decimal Price;
    public DateTime Local;
    public DateTimeOffset Offset;
    public string? Lone;
    public Huge Huge;
    public Slot[]? Slots;
    public Nothing? Maybe;
    public Dictionary<Slot, Nothing>? ByNothing;
    public Dictionary<string, int>? Folded;
    public List<Oddities?>? Others;
    public Oddities? Self;
    public int?[]? Gaps;
    public object? token() => null;
    public int row;
    public int type;
    public string? reader;
    public string? writer;
}
