using System;
using System.Diagnostics.CodeAnalysis;

namespace SessionFlow.Tracking;

/// <summary>Where a capture writes rows, one after the other: bytes, and the texts that are kept instead of being written.</summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "The writer has a buffer only while rows are written.")]
internal sealed class RowStream
{
    private int _latest;

    /// <param name="run">The capture.</param>
    /// <param name="isNested">True for the stream of rows that are written while another row is.</param>
    public RowStream(CaptureRun run, bool isNested) => Writer = new SnapshotWriter(run, Texts, isNested);

    /// <summary>Writes the rows.</summary>
    public SnapshotWriter Writer { get; }

    public ByteWriter Bytes { get; } = new();

    /// <summary>The texts in the order in which the rows hold them.</summary>
    public RentedList<KeptText> Texts { get; } = new();

    /// <summary>Opens the stream, with room for as much as the latest one had.</summary>
    public void Open()
    {
        if (_latest > 0)
            Bytes.Rent(_latest);
        Texts.Open();
    }

    /// <summary>Drops what was written.</summary>
    public void Clear()
    {
        Bytes.Clear();
        Texts.Clear();
    }

    /// <summary>Hands over what was written and closes the stream.</summary>
    public CapturedStream Take()
    {
        _latest = Bytes.Length;
        ArraySegment<byte> bytes = Bytes.Detach();
        return new CapturedStream(new RentedItems<byte>(bytes.Array!, bytes.Count), Texts.Take());
    }

    /// <summary>Closes the stream, if nobody took it.</summary>
    public void Close()
    {
        if (Texts.IsOpen)
            Take().Return();
    }
}
