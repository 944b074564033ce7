using System;
using System.Collections.Generic;
using System.IO;

namespace SessionFlow.Storage;

/// <summary>
/// The marks that this process writes for one session, in a new part file of its own. After a failure the part is left
/// alone; the next one begins with the marks that were not yet durable, or with all if the part is gone.
/// </summary>
internal sealed class MarkerLog : IDisposable
{
    /// <summary>Marks that may be outstanding before one is made durable unasked.</summary>
    private const int MostOutstanding = 256;

    /// <summary>Marks that are kept in memory to be written again.</summary>
    private const int MostRemembered = 4096;

    private const long LargestPart = 1L << 20;

    private readonly CheckpointStore _store;
    private readonly Guid _session;
    private readonly bool _isLaterRun;
    private readonly List<(MarkPrefix Prefix, byte[] Payload)> _marks = new();
    private int _durable;
    private LogFile? _part;
    private ulong _number;
    private bool _acknowledged;
    private bool _entrySynced;

    public MarkerLog(CheckpointStore store, Guid session, bool isLaterRun)
    {
        _store = store;
        _session = session;
        _isLaterRun = isLaterRun;
    }

    public StoreResult Append(MarkKind kind, ReadOnlySpan<byte> payload, Position after, Durability durability)
    {
        MarkPrefix prefix = new(
            _store.Environment.Random.NextUInt64(),
            _store.Environment.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
            _store.Environment.Boot ?? Guid.Empty,
            after.Generation,
            after.Delta,
            kind);
        _marks.Add((prefix, payload.ToArray()));
        try
        {
            Durability reached = Write(_marks.Count - _durable > MostOutstanding ? Durability.Durable : durability);
            _acknowledged = true;
            if (reached == Durability.Durable)
                Settle();

            return new Acknowledgement(after, reached);
        }
        catch (Exception e)
        {
            _marks.RemoveAt(_marks.Count - 1);
            if (e is FileNotFoundException or DirectoryNotFoundException)
                _durable = 0;

            Abandon();
            if (!StoreProblem.IsEnvironmental(e))
                throw;
            return StoreProblem.From(e, $"marking {kind}");
        }
    }

    public void Dispose() => _part?.Dispose();

    private Durability Write(Durability durability)
    {
        if (_part is { Length: > LargestPart } && _part.IsSynced)
            Abandon();

        int first = _marks.Count - 1;
        if (_part is null)
        {
            Open();
            first = _durable;
        }

        for (int i = first; i < _marks.Count; i++)
            Put(_marks[i].Prefix, _marks[i].Payload);

        _part!.Submit();
        Durability reached = durability == Durability.Durable ? Sync() : Durability.Written;
        return _store.Folder.Contains(_part.Name) ? reached : throw new FileNotFoundException("The marker is gone.");
    }

    private void Open()
    {
        StoreFolder folder = _store.Folder;
        _number = Math.Max(_number, HighestPart(folder)) + 1;
        FileHeader header = new()
        {
            Kind = FileKind.Marker,
            StoreId = _store.Identity,
            SessionId = _session,
            Number = _number,
            Parent = _isLaterRun ? 1UL : 0,
            Created = _store.Environment.Clock.GetUtcNow(),
            Salt = _store.Environment.Random.NextUInt64(),
        };
        _acknowledged = false;
        _entrySynced = false;
        _part = LogFile.Create(folder, new FileName(_session, _number, header.Salt, FileKind.Marker).ToString(), header, LogFile.SmallBuffer);
    }

    private ulong HighestPart(StoreFolder folder)
    {
        ulong highest = 0;
        foreach (string name in folder.List())
        {
            if (FileName.Parse(name) is { Kind: FileKind.Marker } found && found.Session == _session && found.Number < uint.MaxValue)
                highest = Math.Max(highest, found.Number);
        }

        return highest;
    }

    private void Put(MarkPrefix prefix, byte[] payload)
    {
        Span<byte> bytes = stackalloc byte[MarkPrefix.Size];
        prefix.Write(bytes);
        _part!.Append(RecordType.Mark, bytes, payload);
    }

    private Durability Sync()
    {
        _part!.PadToBlock();
        _part.Sync();
        _entrySynced = _entrySynced || _store.Folder.Sync();
        return _entrySynced ? Durability.Durable : Durability.Written;
    }

    private void Settle()
    {
        // The first one says how the session began.
        if (_marks.Count > MostRemembered)
            _marks.RemoveRange(1, _marks.Count - (MostRemembered / 2));

        _durable = _marks.Count;
    }

    private void Abandon()
    {
        if (_part is null)
            return;

        _part.Dispose();

        // Nobody was promised anything of it. A later run leaves it, so that the next one numbers its parts after it: a file that
        // was deleted may be back after a power cut, and would then seem to come later.
        if (!_acknowledged && !_isLaterRun)
            _store.Folder.TryDelete(_part.Name);

        _part = null;
    }
}
