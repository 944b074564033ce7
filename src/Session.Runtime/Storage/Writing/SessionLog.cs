using System;
using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>
/// Writes the checkpoints and marks of one session. Safe to call from any thread, one call at a time getting through; no
/// call throws because of the environment.
/// </summary>
internal sealed class SessionLog : IDisposable
{
    // More generations than retention ever compares.
    private const int MostKnownDurable = 16;

    private readonly object _gate = new();
    private readonly CheckpointStore _store;
    private readonly Queue<ulong> _durable = new();
    private GenerationLog? _generation;
    private SnapshotReason _reason = SnapshotReason.First;
    private Position _acknowledged;
    private ulong _number;
    private string? _unacknowledged;
    private bool _disposed;

    public SessionLog(CheckpointStore store, Guid sessionId)
    {
        _store = store;
        SessionId = sessionId;
    }

    public Guid SessionId { get; }

    /// <summary>The last checkpoint that was acknowledged; generation 0 for none.</summary>
    public Position Acknowledged
    {
        get
        {
            lock (_gate)
                return _acknowledged;
        }
    }

    /// <summary>Says whether the next checkpoint has to be a snapshot, and why.</summary>
    /// <param name="changed">The set of roots or the schema is not what the generation began with.</param>
    public SnapshotReason NeedsSnapshot(bool changed = false)
    {
        lock (_gate)
        {
            if (_generation is null)
                return _reason;
            if (changed)
                return SnapshotReason.Changed;
            if (_generation.JournalLength > Math.Max(_generation.SnapshotLength, FormatLimits.SmallJournal))
                return SnapshotReason.JournalLength;

            return _generation.Position.Delta >= FormatLimits.DeltasPerGeneration ? SnapshotReason.DeltaCount : SnapshotReason.None;
        }
    }

    /// <summary>Starts a new generation with a whole state.</summary>
    /// <param name="sections">The state; the kinds belong to the caller.</param>
    /// <param name="fingerprint">Of the schema that describes it.</param>
    /// <param name="state">The digest of the state, given back by readers.</param>
    /// <param name="durability">What the acknowledgement has to promise.</param>
    public StoreResult WriteSnapshot(IReadOnlyList<Section> sections, ulong fingerprint, StateDigest state, Durability durability)
    {
        lock (_gate)
        {
            if (Refuse() is { } refusal)
                return refusal;
            if (TooLarge(sections) is { } problem)
                return problem;

            FileHeader header = new()
            {
                Kind = FileKind.Snapshot,
                StoreId = _store.Identity,
                SessionId = SessionId,
                Number = ++_number,
                Parent = _acknowledged.Generation,
                Fingerprint = fingerprint,
                Created = _store.Environment.Clock.GetUtcNow(),
                Salt = _store.Environment.Random.NextUInt64(),
            };
            Close(SnapshotReason.AfterFailure);
            return Guard("writing a snapshot", () => Write(header, sections, state, durability));
        }
    }

    /// <summary>Appends one delta to the current generation.</summary>
    /// <param name="delta">What leads from the last checkpoint's state to this one.</param>
    /// <param name="result">The digest of the state that it leads to.</param>
    /// <param name="durability">What the acknowledgement has to promise.</param>
    public StoreResult AppendDelta(ReadOnlyMemory<byte> delta, StateDigest result, Durability durability)
    {
        lock (_gate)
        {
            if (Refuse() is { } refusal)
                return refusal;
            if (NeedsSnapshot() is not SnapshotReason.None and var reason)
                return SnapshotNeeded(reason);
            if (_generation!.JournalLength + DeltaPrefix.Size + delta.Length + FormatLimits.BlockSize > FormatLimits.LargestFile)
                return SnapshotNeeded(SnapshotReason.JournalLength);

            return Guard("appending a delta", () =>
            {
                _generation.Append(delta.Span, result);
                return Acknowledge(durability);
            });
        }
    }

    /// <summary>Acknowledges the last checkpoint again, at a durability that it may not have had: an empty diff needs no more.</summary>
    public StoreResult Flush(Durability durability)
    {
        lock (_gate)
        {
            if (Refuse() is { } refusal)
                return refusal;

            return _generation is null ? SnapshotNeeded(_reason) : Guard("flushing", () => Acknowledge(durability));
        }
    }

    /// <summary>
    /// Makes the last checkpoint durable, reads it back, and only then deletes what <paramref name="policy"/> does not keep.
    /// </summary>
    public PruneReport Prune(RetentionPolicy? policy = null)
    {
        lock (_gate)
        {
            StoreResult flushed = Flush(Durability.Durable);
            if (flushed.Problem is { } problem)
                return new PruneReport(0, 0, 0, problem);
            if (flushed.Acknowledgement.Reached != Durability.Durable)
                return new PruneReport(0, 0, 0, new StoreProblem(StoreProblemKind.IoError, "This file system makes nothing durable, so nothing is deleted."));

            PruneReport report = _store.Prune(SessionId, _acknowledged, _generation!.State, _durable, policy ?? RetentionPolicy.Default);
            if (report.Problem is { Kind: StoreProblemKind.NotReadBack })
                Close(SnapshotReason.AfterFailure);

            return report;
        }
    }

    /// <summary>Appends a mark to the session's marker.</summary>
    public StoreResult AppendMark(MarkKind kind, ReadOnlyMemory<byte> payload, Durability durability) =>
        _store.AppendMark(SessionId, kind, payload, Acknowledged, durability, isLaterRun: false);

    /// <summary>Closes the files; what was acknowledged stays as it is. The store stays open.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            Close(_reason);
            _store.CloseMarker(SessionId);
        }
    }

    private static StoreProblem? TooLarge(IReadOnlyList<Section> sections)
    {
        long length = FileHeader.Size + RecordHeader.Extent(Seal.Size) + (2 * FormatLimits.BlockSize);
        foreach (Section section in sections)
            length += RecordHeader.Extent(Section.PrefixSize + (long)section.Bytes.Length);

        return length <= FormatLimits.LargestFile && sections.Count <= FormatLimits.MostSections
            ? null
            : new StoreProblem(
                StoreProblemKind.TooLarge,
                $"A snapshot of {length} bytes in {sections.Count} sections is more than a file may hold ({FormatLimits.LargestFile} bytes, {FormatLimits.MostSections} sections).");
    }

    private static StoreProblem SnapshotNeeded(SnapshotReason reason) =>
        new(StoreProblemKind.SnapshotNeeded, $"The next checkpoint has to be a snapshot ({reason}).");

    private StoreProblem? Refuse() =>
        _disposed ? new StoreProblem(StoreProblemKind.Closed, "The session's log is closed.") : _store.Prepare();

    private Acknowledgement Write(FileHeader header, IReadOnlyList<Section> sections, StateDigest state, Durability durability)
    {
        _generation = GenerationLog.Create(_store.Environment, _store.Folder, header, sections, state);
        string? earlier = _unacknowledged;
        _unacknowledged = _generation.SnapshotName;

        // A snapshot whose sync failed is whole and better than nothing, until there is a newer one.
        if (earlier is not null)
            _store.Folder.TryDelete(earlier);

        Acknowledgement done = Acknowledge(durability);
        _unacknowledged = null;
        return done;
    }

    private Acknowledgement Acknowledge(Durability durability)
    {
        Durability reached = _generation!.Flush(durability);
        _acknowledged = _generation.Position;
        if (reached == Durability.Durable && !_durable.Contains(_acknowledged.Generation))
        {
            _durable.Enqueue(_acknowledged.Generation);
            if (_durable.Count > MostKnownDurable)
                _ = _durable.Dequeue();
        }

        return new Acknowledgement(_acknowledged, reached);
    }

    private StoreResult Guard(string doing, Func<Acknowledgement> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            Close(SnapshotReason.AfterFailure);
            return StoreProblem.From(e, doing);
        }
        catch
        {
            // Whatever it was, nobody knows how far it came: nothing is appended to that file again.
            Close(SnapshotReason.AfterFailure);
            throw;
        }
    }

    private void Close(SnapshotReason reason)
    {
        _generation?.Dispose();
        _generation = null;
        if (_number > 0)
            _reason = reason;
    }
}
