using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class RecordHolder : IKindHolder
{
    public Medal? Best;
    public List<Medal?> All { get; } = new();
    public Squad? Squad { get; set; }
    public Insignia? Any;
    public Insignia?[]? Worn;
}

/// <summary>Restored through its primary constructor; the hidden hint is no part of its equality.</summary>
[SessionTracked]
public partial record Medal(int Points, string? Name, DateTime Given, int Class = 3);

[SessionTracked]
public sealed partial record Squad(string? Call, List<Medal?>? Medals, Squad? Parent, int? Size)
{
    public int Morale;
    public decimal Funds { get; init; }
}

[SessionTracked]
public abstract partial record Insignia(string? Label)
{
    public Guid Id { get; init; }
}

[SessionTracked]
public partial record Ribbon(string? Label, float Width) : Insignia(Label);

[SessionTracked]
public sealed partial record Cluster(byte Leaves, string? Label, float Width) : Ribbon(Label, Width)
{
    public Ribbon? On { get; init; }
}

[SessionTracked]
public sealed partial class RecordStructHolder : IKindHolder
{
    public Tile Tile;
    public readonly List<Tile> Tiles = new();
    public Frozen Frozen { get; set; }
    public Frozen? Maybe;
    public Dictionary<Tile, Frozen>? Map;
    public Mixed[]? Mixed;
}

[SessionTracked]
public partial record struct Tile(int X, int Y);

[SessionTracked]
public readonly partial record struct Frozen(string? Name, int? Depth, List<int>? Path);

[SessionTracked]
public partial record struct Mixed(byte Base)
{
    public readonly int Squared = Base * Base;
    public string? Note { get; init; }
    public bool IsOn;
}
