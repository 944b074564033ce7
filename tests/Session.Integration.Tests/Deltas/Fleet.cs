using System;
using System.Collections.Generic;
using System.Numerics;
using SessionFlow;

namespace Session.Integration.Tests.Deltas;

/// <summary>State with a part of each shape, as large as a test wants it.</summary>
[SessionTracked]
public sealed partial class Fleet
{
    public long Tick;
    public string Text = "";
    public List<Vessel> Vessels { get; } = new();
    public List<Berth> Berths = new();
    public List<string?> Log = new();
    public List<int> Numbers = new();
    public List<List<int>?> Nested = new();
    public int[] Grid = Array.Empty<int>();
    public byte[] Map = Array.Empty<byte>();
    public Dictionary<string, int> Kills { get; } = new();
    public Dictionary<string, List<int>> Scores = new();
    public Dictionary<int, Berth> ByNumber = new();
    public Berth? Best;
}

[SessionTracked]
public sealed partial class Vessel
{
    [SessionKey] public int Id { get; init; }

    public int Hull { get; set; }

    public Vector3 Position;
    public string Callsign = "";
    public Vessel? Leader;
}

[SessionTracked]
public partial struct Berth
{
    public int Number;
    public long Since;
    public string? Name;
    public Vessel? Holder;
}
