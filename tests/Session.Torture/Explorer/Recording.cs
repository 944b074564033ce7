using System;
using System.Collections.Generic;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Torture.Explorer;

/// <summary>A play of the store: what the disk was asked, what was submitted, what was promised.</summary>
internal sealed class Recording
{
    /// <summary>The disk before it.</summary>
    public required MemoryFileSystem Before { get; init; }

    public IReadOnlyList<Operation> Operations { get; set; } = [];

    /// <summary>Operations asked for, failed ones included.</summary>
    public int Asked { get; set; }

    /// <summary>Per submitted state: its session, and the state that it was a delta on, -1 for a snapshot.</summary>
    public Dictionary<int, (Guid Session, int On)> States { get; init; } = [];

    /// <summary>Per submitted mark: its session and kind.</summary>
    public Dictionary<int, (Guid Session, MarkKind Kind)> Marks { get; init; } = [];

    public List<Expectation> Expectations { get; } = [];

    /// <summary>When a session began to be forgotten on purpose.</summary>
    public Dictionary<Guid, int> Forgotten { get; } = [];

    /// <summary>When a session was first told that it is over.</summary>
    public Dictionary<Guid, int> Settled { get; init; } = [];

    /// <summary>When pruning ran first: from then on settled sessions may go.</summary>
    public int FirstPrune { get; set; } = int.MaxValue;

    public int Next { get; set; }
}
