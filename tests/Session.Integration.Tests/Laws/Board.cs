using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Laws;

/// <summary>Is captured before the meters whose hooks write into it.</summary>
[SessionTracked]
public sealed partial class Board
{
    public int Total;
    public List<Meter> Meters { get; } = new();
}

[SessionTracked]
public sealed partial class Meter
{
    public Board? Board;
    public int Value;
    [SessionIgnored("what the tests look at")] public int Prepared;
    [SessionIgnored("what the tests ask for")] public bool Spawns;
    [SessionIgnored("what the tests ask for")] public bool SpawnsForEver;

    partial void OnCapturing()
    {
        Prepared++;
        Board!.Total += Value;
        if (Spawns)
            Board.Meters.Add(new Meter { Board = Board, Spawns = SpawnsForEver, SpawnsForEver = SpawnsForEver });
    }
}
