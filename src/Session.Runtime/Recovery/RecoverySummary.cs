using System;

namespace SessionFlow;

/// <summary>An offer in the few lines that a dialog shows.</summary>
public sealed record RecoverySummary
{
    internal RecoverySummary()
    {
    }

    /// <summary>Who played.</summary>
    public string PilotCallsign { get; internal init; } = "";

    /// <summary>The last sign of life of the session, by the wall clock of then.</summary>
    public DateTimeOffset CrashTime { get; internal init; }

    /// <summary>How long ago that was; negative when a clock was changed.</summary>
    public double HoursAgo { get; internal init; }

    /// <summary>The name of the game's state; empty when it is unknown.</summary>
    public string StateName { get; internal init; } = "";

    /// <summary>How many rungs there are.</summary>
    public int TotalBackups { get; internal init; }

    /// <summary>How many of them can be chosen.</summary>
    public int ValidBackups { get; internal init; }

    /// <summary>The rung that is taken first; null when none can be recommended.</summary>
    public RecoveryRung? Recommended { get; internal init; }

    /// <summary>How much play the recommended rung does not have; null without one.</summary>
    public TimeSpan? Lost { get; internal init; }

    /// <summary>How the run ended.</summary>
    public RecoveryExitKind ExitKind { get; internal init; }

    internal static RecoverySummary Of(RecoveryData data, DateTimeOffset now)
    {
        int valid = 0;
        foreach (RecoveryRung rung in data.Rungs)
            valid += rung.IsValid ? 1 : 0;
        return new RecoverySummary
        {
            PilotCallsign = data.PilotCallsign,
            CrashTime = data.CrashTimestamp,
            HoursAgo = (now - data.CrashTimestamp).TotalHours,
            StateName = data.GameState ?? "",
            TotalBackups = data.Rungs.Count,
            ValidBackups = valid,
            Recommended = data.Recommended,
            Lost = data.Recommended?.Lost,
            ExitKind = data.ExitKind,
        };
    }
}
