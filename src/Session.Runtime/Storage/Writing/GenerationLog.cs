using System;
using System.Collections.Generic;
using System.IO;

namespace SessionFlow.Storage;

/// <summary>
/// One generation while it is written: its snapshot, and its journal from the first delta on. It throws what the file
/// system throws, and after that must not be used again.
/// </summary>
internal sealed class GenerationLog : IDisposable
{
    private readonly StoreEnvironment _environment;
    private readonly StoreFolder _folder;
    private readonly FileHeader _header;
    private readonly LogFile _snapshot;
    private LogFile? _journal;
    private StateDigest _link;
    private uint _deltas;
    private bool _entriesSynced;

    private GenerationLog(StoreEnvironment environment, StoreFolder folder, FileHeader header, LogFile snapshot, Seal seal)
    {
        _environment = environment;
        _folder = folder;
        _header = header;
        _snapshot = snapshot;
        _link = seal.Link();
        State = seal.State;
    }

    public Position Position => new(_header.Number, _deltas);

    /// <summary>The digest of the last state appended.</summary>
    public StateDigest State { get; private set; }

    public string SnapshotName => _snapshot.Name;

    public long SnapshotLength => _snapshot.Length;

    public long JournalLength => _journal?.Length ?? 0;

    /// <summary>Writes a whole snapshot. If that fails, what was written of it is removed: nothing of it was promised.</summary>
    public static GenerationLog Create(
        StoreEnvironment environment, StoreFolder folder, FileHeader header, IReadOnlyList<Section> sections, StateDigest state, Action<long>? written = null)
    {
        LogFile snapshot = LogFile.Create(folder, NameOf(header, FileKind.Snapshot), header, LogFile.LargeBuffer, written);
        try
        {
            Seal seal = Write(snapshot, sections, state);
            return new GenerationLog(environment, folder, header, snapshot, seal);
        }
        catch
        {
            snapshot.Dispose();
            folder.TryDelete(snapshot.Name);
            throw;
        }
    }

    /// <summary>How many bytes a snapshot of these sections takes, all in all.</summary>
    public static long LengthOf(IReadOnlyList<Section> sections)
    {
        long length = FileHeader.Size + RecordHeader.Extent(Seal.Size);
        foreach (Section section in sections)
            length += RecordHeader.Extent(Section.PrefixSize + section.Bytes.Length);
        return length + LogFile.PaddingAfter(length);
    }

    public void Append(ReadOnlySpan<byte> delta, StateDigest result)
    {
        DateTimeOffset now = _environment.Clock.GetUtcNow();
        _journal ??= CreateJournal(now);

        Span<byte> prefix = stackalloc byte[DeltaPrefix.Size];
        new DeltaPrefix(_link, result, now.ToUnixTimeMilliseconds(), _deltas + 1).Write(prefix);
        _journal.Append(RecordType.Delta, prefix, delta);
        _journal.Submit();

        _link = StateDigest.Of(prefix, delta);
        State = result;
        _deltas++;
    }

    /// <summary>Brings all that was appended to the asked durability, as far as the file system can, and makes sure it is still there.</summary>
    public Durability Flush(Durability durability)
    {
        Durability reached = durability == Durability.Durable ? Sync() : Durability.Written;
        Expect(_snapshot);
        if (_journal is not null)
            Expect(_journal);

        return reached;
    }

    public void Dispose()
    {
        _snapshot.Dispose();
        _journal?.Dispose();
    }

    private static Seal Write(LogFile snapshot, IReadOnlyList<Section> sections, StateDigest state)
    {
        Span<byte> prefix = stackalloc byte[Section.PrefixSize];
        prefix.Clear();
        foreach (Section section in sections)
        {
            prefix[0] = section.Kind;
            snapshot.Append(RecordType.Section, prefix, section.Bytes.Span);
        }

        Seal seal = new(state, snapshot.Digest, (uint)sections.Count);
        Span<byte> payload = stackalloc byte[Seal.Size];
        seal.Write(payload);
        snapshot.Append(RecordType.Seal, default, payload);
        snapshot.PadToBlock();
        snapshot.Submit();
        return seal;
    }

    private static string NameOf(FileHeader snapshot, FileKind kind) =>
        new FileName(snapshot.SessionId, snapshot.Number, snapshot.Salt, kind).ToString();

    private LogFile CreateJournal(DateTimeOffset now)
    {
        Expect(_snapshot);
        FileHeader header = _header with
        {
            Kind = FileKind.Journal,
            Parent = _header.Salt,
            Created = now,
            Salt = _environment.Random.NextUInt64(),
        };
        _entriesSynced = false;
        return LogFile.Create(_folder, NameOf(_header, FileKind.Journal), header, LogFile.LargeBuffer);
    }

    // Unix lets one write for ever into a file that somebody deleted.
    private void Expect(LogFile file)
    {
        if (!_folder.Contains(file.Name))
            throw new FileNotFoundException("A file of the checkpoint is gone.");
    }

    private Durability Sync()
    {
        if (!_snapshot.IsSynced)
        {
            _snapshot.Sync();
            // Nothing is appended to it again: a journal that lives for hours need not hold its descriptor.
            _snapshot.Dispose();
        }

        if (_journal is { IsSynced: false })
        {
            _journal.PadToBlock();
            _journal.Sync();
        }

        _entriesSynced = _entriesSynced || _folder.Sync();
        return _entriesSynced ? Durability.Durable : Durability.Written;
    }
}
