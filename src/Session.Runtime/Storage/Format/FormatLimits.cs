namespace SessionFlow.Storage;

/// <summary>Numbers of the file format, and the caps that a reader holds against hostile files.</summary>
internal static class FormatLimits
{
    public const ushort Version = 1;

    /// <summary>A Durable acknowledgement ends on a multiple of this, so that no later write touches its blocks.</summary>
    public const int BlockSize = 4096;

    public const int RecordAlignment = 8;

    /// <summary>The largest snapshot or journal that is written or read.</summary>
    public const long LargestFile = 1L << 28;

    /// <summary>The largest marker part that is written or read.</summary>
    public const long LargestMarker = 1L << 24;

    public const int MostSections = 4096;

    public const int LargestMark = 1 << 16;

    public const int MostMarks = 65_536;

    /// <summary>Deltas after which a checkpoint starts a new generation.</summary>
    public const int DeltasPerGeneration = 4096;

    /// <summary>Journal bytes below which a journal never asks for a new generation.</summary>
    public const long SmallJournal = 1L << 20;
}
