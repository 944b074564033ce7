using System;

namespace SessionFlow;

/// <summary>One thing that progress can be recovered from: a generation of the crashed session's checkpoints, a save slot, or what a
/// source of the game's own has.</summary>
public sealed record RecoveryRung
{
    internal RecoveryRung()
    {
    }

    /// <summary>True for a save slot.</summary>
    public bool IsSaveSlot => SaveSlot >= 0;

    /// <summary>The slot's number; -1 for other rungs.</summary>
    public int SaveSlot { get; internal init; } = -1;

    /// <summary>The name of the <see cref="IRecoverySource"/>; empty for checkpoints and slots.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>What the source calls the rung; empty for checkpoints and slots.</summary>
    public string SourceKey { get; internal init; } = "";

    /// <summary>The session that made the checkpoint, or that a source's rung says it holds; all zeros for a slot.</summary>
    public Guid SessionId { get; internal init; }

    /// <summary>The checkpoint's generation; 0 for other rungs.</summary>
    public ulong Generation { get; internal init; }

    /// <summary>Whose progress it is.</summary>
    public string PilotCallsign { get; internal init; } = "";

    /// <summary>The name of a slot or a source's rung for the player; empty for a checkpoint.</summary>
    public string SaveName { get; internal init; } = "";

    /// <summary>When the state was written, by the wall clock of then.</summary>
    public DateTimeOffset Timestamp { get; internal init; }

    /// <summary>True when <see cref="Timestamp"/> lies in the future: a clock was changed.</summary>
    public bool IsFromFuture { get; internal init; }

    /// <summary>The name of the game's state at the checkpoint; null when it is unknown.</summary>
    public string? GameState { get; internal init; }

    /// <summary>How much play lies between this rung and the last sign of life of the crashed session.</summary>
    public TimeSpan Lost { get; internal init; }

    /// <summary>True when it can be chosen.</summary>
    public bool IsValid => Rejection == RungRejection.None;

    /// <summary>Why it cannot be chosen.</summary>
    public RungRejection Rejection { get; internal init; }

    /// <summary>Why it cannot be chosen, for people; empty when it can.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>How many runs that began from it, or from what came of it, ended badly before they were stable.</summary>
    public int FailedAttempts { get; internal init; }

    /// <summary>True for the rung that <c>AcceptRecovery()</c> takes first.</summary>
    public bool IsRecommended { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => IsSaveSlot ? $"save slot {SaveSlot}" : Source.Length > 0 ? $"{Source} {SourceKey} of {Timestamp:u}" : $"checkpoint {Generation} of {Timestamp:u}";
}
