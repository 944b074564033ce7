using System;

namespace SessionFlow;

/// <summary>What a <see cref="FileSaveGameManager"/> has done since it was made.</summary>
public sealed record SaveStatistics
{
    internal SaveStatistics()
    {
    }

    /// <summary>Saves that are on the disk.</summary>
    public int Saves { get; internal init; }

    /// <summary>Saves that failed.</summary>
    public int Failures { get; internal init; }

    /// <summary>Slots that were loaded.</summary>
    public int Loads { get; internal init; }

    /// <summary>Of these, the ones that had to fall back to an older save.</summary>
    public int LoadsFromBackup { get; internal init; }

    /// <summary>Bytes of all saves.</summary>
    public long BytesWritten { get; internal init; }

    /// <summary>How long the last save took, from the call to the disk.</summary>
    public TimeSpan LastDuration { get; internal init; }

    /// <summary>The longest of them.</summary>
    public TimeSpan LongestDuration { get; internal init; }

    internal SaveStatistics With(SaveResult saved) => saved.Succeeded
        ? this with
        {
            Saves = Saves + 1,
            BytesWritten = BytesWritten + saved.ByteCount,
            LastDuration = saved.Duration,
            LongestDuration = saved.Duration > LongestDuration ? saved.Duration : LongestDuration,
        }
        : this with { Failures = Failures + 1 };
}
