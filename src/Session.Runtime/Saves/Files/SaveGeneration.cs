namespace SessionFlow;

/// <summary>One save of a slot: the newest, or a backup of it.</summary>
public sealed record SaveGeneration
{
    internal SaveGeneration()
    {
    }

    /// <summary>Counts the saves of the slot.</summary>
    public long Number { get; internal init; }

    /// <summary>What it says of itself; of a file that cannot be read only the slot.</summary>
    public SaveSlotInfo Info { get; internal init; } = new() { Slot = -1 };

    /// <summary>Bytes on the disk.</summary>
    public long ByteCount { get; internal init; }

    /// <summary>What is wrong with it; empty when it can be loaded.</summary>
    public string Problem { get; internal init; } = "";
}
