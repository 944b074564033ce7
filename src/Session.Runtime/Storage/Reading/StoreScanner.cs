using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Storage;

/// <summary>Reads a folder, whatever is in it, into sessions. It opens nothing but regular files that have a length, and writes nothing.</summary>
internal sealed class StoreScanner
{
    private const int MostSkipped = 256;

    private readonly StoreFolder _folder;
    private readonly List<(string Name, FileName? Parsed)> _snapshots = new();
    private readonly Dictionary<FileName, List<string>> _journals = new();
    private readonly Dictionary<Guid, SessionDraft> _sessions = new();
    private readonly List<SkippedEntry> _skipped = new();
    private int _skippedCount;

    private StoreScanner(StoreFolder folder) => _folder = folder;

    public static StoreScan Scan(StoreFolder folder) => new StoreScanner(folder).Scan();

    private StoreScan Scan()
    {
        StoreProblem? problem = null;
        try
        {
            if (_folder.Exists())
            {
                // Sorted, so that the result does not depend on the order in which a file system lists.
                foreach (string name in _folder.List().OrderBy(static name => name, StringComparer.Ordinal))
                    Sort(name);
            }
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            problem = StoreProblem.From(e, "listing the store");
        }

        foreach ((string name, FileName? parsed) in _snapshots)
            AddSnapshot(name, parsed);

        foreach ((FileName key, List<string> names) in _journals)
            AddOrphan(key, names);

        StoredSession[] sessions = _sessions.Values
            .Select(static draft => draft.Build())
            .OrderByDescending(static session => session.LastSignOfLife)
            .ThenBy(static session => session.Id)
            .ToArray();
        return new StoreScan(sessions, _skipped, _skippedCount, problem);
    }

    private void Sort(string name)
    {
        if (FileName.IsCompanion(name))
            return;

        switch (FileName.KindOf(name))
        {
            case FileKind.Snapshot:
                _snapshots.Add((name, FileName.Parse(name)));
                break;
            case FileKind.Journal:
                AddJournal(name);
                break;
            case FileKind.Marker:
                AddMarker(name);
                break;
            default:
                Skip(name, new Rejection(RejectReason.NotOurs, "Its name is not that of a file of the store."));
                break;
        }
    }

    private void AddSnapshot(string name, FileName? parsed)
    {
        // Headers decide; a name only says to which session a file belongs that has none.
        Rejection? rejection = null;
        FileHeader? header = ReadHeader(name, FileKind.Snapshot, out Rejection? headerRejection);
        FileName? key = header is null ? parsed : new FileName(header.SessionId, header.Number, header.Salt, FileKind.Journal);
        if (key is not { } found)
        {
            Skip(name, headerRejection!);
            return;
        }

        found = found with { Kind = FileKind.Journal };
        GenerationFiles files = new(_folder, name, _journals.TryGetValue(found, out List<string>? journals) ? journals : new());
        SnapshotImage? snapshot = header is null ? null : files.ReadSnapshot(out rejection);
        JournalImage journal = snapshot is null ? JournalImage.None : files.ReadJournal(snapshot);
        SessionDraft session = SessionOf(found.Session);
        bool isNew = session.Add(found.Salt, new StoredGeneration
        {
            SessionId = found.Session,
            Number = found.Number,
            Rejection = snapshot is null ? rejection ?? headerRejection : null,
            Parent = header?.Parent ?? 0,
            Created = header?.Created ?? default,
            LastTime = journal.Deltas.Count > 0 ? journal.Deltas[^1].Time : header?.Created ?? default,
            Fingerprint = header?.Fingerprint ?? 0,
            Flags = header?.Flags ?? 0,
            State = journal.Deltas.Count > 0 ? journal.Deltas[^1].Result : snapshot?.Seal.State ?? default,
            Journal = journal.Extent,
            Length = files.Length(),
            Files = files,
        });
        if (!isNew)
            Skip(name, new Rejection(RejectReason.Malformed, "It is a copy of a generation that is there."));
    }

    private void AddOrphan(FileName key, List<string> names)
    {
        if (_sessions.TryGetValue(key.Session, out SessionDraft? known) && known.Has(key.Number, key.Salt))
            return;

        GenerationFiles files = new(_folder, null, names);
        _ = files.ReadSnapshot(out Rejection? rejection);
        FileHeader? header = ReadHeader(names[0], FileKind.Journal, out _);
        _ = SessionOf(key.Session).Add(key.Salt, new StoredGeneration
        {
            SessionId = key.Session,
            Number = key.Number,
            Rejection = rejection,
            Created = header?.Created ?? default,
            LastTime = header?.Created ?? default,
            Length = files.Length(),
            Files = files,
        });
    }

    private void AddJournal(string name)
    {
        FileHeader? header = ReadHeader(name, FileKind.Journal, out Rejection? rejection);
        FileName? key = header is null ? FileName.Parse(name) : new FileName(header.SessionId, header.Number, header.Parent, FileKind.Journal);
        if (key is not { } found)
        {
            Skip(name, rejection!);
            return;
        }

        if (!_journals.TryGetValue(found, out List<string>? names))
            _journals.Add(found, names = new List<string>());

        names.Add(name);
    }

    private void AddMarker(string name)
    {
        byte[]? bytes = _folder.Read(name, FormatLimits.LargestMarker, out Rejection? rejection);
        MarkerImage? marker = bytes is null ? null : MarkerImage.Read(bytes, out rejection);
        if ((marker?.Header.SessionId ?? FileName.Parse(name)?.Session) is { } session)
            SessionOf(session).AddMarker(name, marker, rejection);
        else
            Skip(name, rejection!);
    }

    private FileHeader? ReadHeader(string name, FileKind kind, out Rejection? rejection)
    {
        byte[]? bytes = _folder.Read(name, FormatLimits.LargestFile, out rejection, FileHeader.Size);
        return bytes is null ? null : FileHeader.Read(bytes, kind, out rejection);
    }

    private SessionDraft SessionOf(Guid id)
    {
        if (!_sessions.TryGetValue(id, out SessionDraft? draft))
            _sessions.Add(id, draft = new SessionDraft(id));

        return draft;
    }

    private void Skip(string name, Rejection rejection)
    {
        _skippedCount++;
        if (_skipped.Count < MostSkipped)
            _skipped.Add(new SkippedEntry(Printable(name), rejection));
    }

    private static string Printable(string name)
    {
        char[] characters = name.Take(96).Select(static c => c is < ' ' or > '~' ? '?' : c).ToArray();
        return new string(characters);
    }
}
