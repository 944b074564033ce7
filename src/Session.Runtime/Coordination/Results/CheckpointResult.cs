namespace SessionFlow;

/// <summary>How a checkpoint went. After success the state is on the disk as far as <see cref="Durability"/> says.</summary>
public sealed record CheckpointResult
{
    internal CheckpointResult()
    {
    }

    /// <summary>True when the checkpoint is acknowledged.</summary>
    public bool Succeeded => Failure == CheckpointFailure.None;

    /// <summary>Why it is not.</summary>
    public CheckpointFailure Failure { get; internal init; }

    /// <summary>What happened, for people; empty after success.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>What the acknowledged state survives.</summary>
    public Durability Durability { get; internal init; }

    /// <summary>The generation that holds the state, counted within the store; 0 after a failure.</summary>
    public ulong Generation { get; internal init; }

    /// <summary>True when the state began a generation of its own, false when a delta was appended or nothing had changed.</summary>
    public bool IsSnapshot { get; internal init; }

    /// <summary>The size of what was handed to the store, in bytes; 0 when nothing had changed.</summary>
    public long ByteCount { get; internal init; }
}
