using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>What became of a save, a load, a copy or a repair.</summary>
public sealed record SaveResult
{
    internal SaveResult()
    {
    }

    /// <summary>True when it worked.</summary>
    public bool Succeeded => Failure == SaveFailure.None;

    /// <summary>Why it did not.</summary>
    public SaveFailure Failure { get; internal init; }

    /// <summary>The same in words; empty after success.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>What was saved or loaded; null without success.</summary>
    public SaveSlotInfo? Slot { get; internal init; }

    /// <summary>True when a newer save of the slot could not be read and an older one was taken.</summary>
    public bool IsFromBackup { get; internal init; }

    /// <summary>Roots of a save that was loaded which nothing attached has taken.</summary>
    public IReadOnlyList<string> MissingRoots { get; internal init; } = Array.Empty<string>();

    /// <summary>Bytes on the disk.</summary>
    public long ByteCount { get; internal init; }

    /// <summary>From the call to the end.</summary>
    public TimeSpan Duration { get; internal init; }

    internal static SaveResult Failed(SaveFailure failure, string message) => new() { Failure = failure, Message = message };
}
