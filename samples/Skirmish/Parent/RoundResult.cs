using Skirmish.Comparison;

namespace Skirmish.Parent;

/// <summary>How a round went.</summary>
internal sealed record RoundResult
{
    public required int Number { get; init; }

    public required uint MissionSeed { get; init; }

    /// <summary>Whether the process was killed while it played.</summary>
    public bool Killed { get; init; }

    /// <summary>The last step that the killed process was heard of.</summary>
    public long KilledAfterStep { get; init; }

    public int AcknowledgedDurable { get; init; }

    public int AcknowledgedWritten { get; init; }

    public int Acknowledged => AcknowledgedDurable + AcknowledgedWritten;

    public long LastAcknowledgedStep { get; init; }

    /// <summary>The step that came back; null when nothing did.</summary>
    public long? RecoveredStep { get; init; }

    /// <summary>Acknowledged checkpoints that are newer than what came back.</summary>
    public int Lost { get; init; }

    /// <summary>Values that were compared with the fresh simulation, right after the recovery and at the end.</summary>
    public int Compared { get; init; }

    /// <summary>The first value that differs from the fresh simulation; null when none does.</summary>
    public StateDifference? Difference { get; init; }

    /// <summary>What else went wrong; null when nothing did.</summary>
    public string? Failure { get; init; }

    /// <summary>Where the round's files were left; null when they were removed.</summary>
    public string? KeptFolder { get; init; }

    public bool IsGood => Lost == 0 && Difference == null && Failure == null;
}
