using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SessionFlow.Metadata;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>
/// Turns captures of one session into records: a snapshot where the store or a change of roots, schema or carried state
/// asks for one, else the difference to what was written last, else nothing. Belongs to the writer's thread.
/// </summary>
internal sealed class CheckpointJournal(SessionLog log) : IDisposable
{
    private StateImage? _image;
    private byte[] _metadata = Array.Empty<byte>();
    private CarriedState _carried = CarriedState.Nothing;
    private int _rootRevision;

    /// <summary>Writes a capture; keeps its image as the base of the next delta if that worked.</summary>
    public (CheckpointResult Result, StoreProblem? Problem) Write(CheckpointCapture capture)
    {
        byte[] metadata = SessionInfoJson.Write(capture.Info, withDurations: false);
        bool isDelta = _image is { } last && log.NeedsSnapshot(changed: !SameShape(last, capture)) == SnapshotReason.None;
        (StoreResult Stored, long Bytes) written = default;
        if (isDelta)
            isDelta = TryWriteDelta(_image!, capture, metadata, out written);

        // What cannot be appended to may still be written anew: a file whose sync failed is never touched again.
        if (!isDelta || written.Stored.Problem is { Kind: not (StoreProblemKind.InUse or StoreProblemKind.Closed or StoreProblemKind.DiskFull) })
        {
            isDelta = false;
            written = WriteSnapshot(capture);
        }

        if (written.Stored.Problem is { } problem)
            return (CheckpointResults.Failed(problem), problem);
        Remember(capture, metadata);
        Acknowledgement done = written.Stored.Acknowledgement;
        return (new CheckpointResult
        {
            Durability = done.Reached,
            Generation = done.Position.Generation,
            IsSnapshot = !isDelta,
            ByteCount = written.Bytes,
        }, null);
    }

    /// <summary>Deletes generations that are too close to others, and sessions that nobody will be offered, once the newest is read back.</summary>
    public void Prune(RetentionPolicy policy) => _ = log.Prune(policy);

    public void Dispose()
    {
        _image?.Dispose();
        _image = null;
        log.Dispose();
    }

    private bool SameShape(StateImage last, CheckpointCapture capture) =>
        _rootRevision == capture.RootRevision
        && ReferenceEquals(_carried, capture.Carried)
        && last.Fingerprint == capture.Image.Fingerprint
        && last.Lineage == capture.Image.Lineage
        && last.RootNames.SequenceEqual(capture.Image.RootNames, StringComparer.Ordinal);

    /// <summary>False where no delta leads from one image to the other; a whole snapshot then says the same.</summary>
    private bool TryWriteDelta(StateImage last, CheckpointCapture capture, byte[] metadata, out (StoreResult Stored, long Bytes) written)
    {
        written = default;
        try
        {
            written = WriteDelta(ImageDelta.Between(last, capture.Image), capture, metadata);
            return true;
        }
        catch (SessionFormatException)
        {
            return false;
        }
    }

    private (StoreResult Stored, long Bytes) WriteDelta(ImageDelta delta, CheckpointCapture capture, byte[] metadata)
    {
        bool sameMetadata = metadata.AsSpan().SequenceEqual(_metadata);
        if (delta.IsEmpty && sameMetadata)
            return (log.Flush(capture.Durability), 0);
        byte[] bytes = new DeltaEnvelope(
            sameMetadata ? default : SessionInfoJson.Write(capture.Info, withDurations: true),
            delta.IsEmpty ? default : delta.ToArray()).ToArray();
        return (log.AppendDelta(bytes, capture.Image.Digest.ToStored(), capture.Durability), bytes.Length);
    }

    private (StoreResult Stored, long Bytes) WriteSnapshot(CheckpointCapture capture)
    {
        List<Section> sections = new()
        {
            new Section(SectionKind.Metadata, SessionInfoJson.Write(capture.Info, withDurations: true)),
            new Section(SectionKind.Image, capture.Image.ToArray()),
        };
        sections.AddRange(capture.Carried.Images.Select(static pending => new Section(SectionKind.Pending, pending.ToSection())));
        if (capture.Carried.WantedState is { } wanted)
            sections.Add(new Section(SectionKind.WantedState, Encoding.UTF8.GetBytes(wanted)));
        StoreResult stored = log.WriteSnapshot(sections, capture.Image.Fingerprint, capture.Image.Digest.ToStored(), capture.Durability);
        return (stored, sections.Sum(static section => (long)section.Bytes.Length));
    }

    private void Remember(CheckpointCapture capture, byte[] metadata)
    {
        _image?.Dispose();
        _image = capture.Image.AddLease();
        _metadata = metadata;
        _carried = capture.Carried;
        _rootRevision = capture.RootRevision;
    }
}
