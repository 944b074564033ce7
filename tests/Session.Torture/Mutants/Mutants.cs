using System.Collections.Generic;

namespace SessionFlow.Torture.Mutants;

/// <summary>The mistakes that must be noticed.</summary>
internal static class Mutants
{
    public static IReadOnlyList<Mutant> Store { get; } =
    [
        new("no file sync", "Writing/LogFile.cs", "        _file.Sync();\n", ""),
        new("no directory sync", "Writing/GenerationLog.cs", "_entriesSynced = _entriesSynced || _folder.Sync();", "_entriesSynced = true;"),
        new("no directory sync for marks", "Writing/MarkerLog.cs", "_entrySynced = _entrySynced || _store.Folder.Sync();", "_entrySynced = true;"),
        new("new journal without directory sync", "Writing/GenerationLog.cs", "        _entriesSynced = false;\n", ""),
        new("acknowledge before sync", "Writing/GenerationLog.cs", "durability == Durability.Durable ? Sync() : Durability.Written;", "durability;"),
        new("snapshot not synced under a durable delta", "Writing/GenerationLog.cs", "if (!_snapshot.IsSynced)", "if (!_snapshot.IsSynced && _journal is null)"),
        new("retry after a failed sync", "Writing/LogFile.cs", "        _file.Sync();\n", "        try { _file.Sync(); } catch (System.IO.IOException) { _file.Sync(); }\n"),
        new("write on after a failure", "Writing/SessionLog.cs", "            Close(SnapshotReason.AfterFailure);\n            return StoreProblem.From", "            return StoreProblem.From"),
        new("write on after a failure of a marker", "Writing/MarkerLog.cs", "            Abandon();\n            if (!StoreProblem", "            if (!StoreProblem"),
        new("a failed write is a success", "Writing/SessionLog.cs", "            return StoreProblem.From(e, doing);", "            return new Acknowledgement(_acknowledged with { Delta = _acknowledged.Delta + 1 }, Durability.Written);"),
        new("replace the newest", "Writing/SessionLog.cs", "        string? earlier = _unacknowledged;\n", "        foreach (string n in System.Linq.Enumerable.ToArray(_store.Folder.List()))\n            if (n.EndsWith(\".snapshot\") && n != _generation.SnapshotName && n.StartsWith(SessionId.ToString(\"N\")))\n                _store.Folder.Delete(n);\n        string? earlier = _unacknowledged;\n"),
        new("blocks shared by acknowledgements", "Writing/LogFile.cs", "        if (over == 0)\n            return 0;\n", "        if (over >= 0)\n            return 0;\n"),
        new("prune early", "Writing/SessionLog.cs", "StoreResult flushed = Flush(Durability.Durable);", "StoreResult flushed = Flush(Durability.Written);")
        {
            And = new("", "Writing/SessionLog.cs", "if (flushed.Acknowledgement.Reached != Durability.Durable)", "if (flushed.Acknowledgement.Reached == (Durability)9)")
            {
                And = new("", "Retention/RetentionPlan.cs", "valid.Where(generation => durable.Contains(generation.Number)).Take(2)", "valid.Take(2)"),
            },
        },
        new("keep only the newest", "Retention/RetentionPlan.cs", "return valid.Where(generation => !kept.Contains(generation));", "return valid.Skip(1);"),
        new("marks forgotten first", "Retention/Pruner.cs", "        foreach (StoredGeneration generation in session.Generations)\n            Delete", "        foreach (string marker in session.MarkerFiles)\n            _folder.Delete(marker);\n        foreach (StoredGeneration generation in session.Generations)\n            Delete"),
        new("no sync before marks are forgotten", "Retention/Pruner.cs", "        _ = _folder.Sync();\n", ""),
        new("checksum of records off", "Reading/RecordReader.cs", "            && header.Checksum == Crc32C.Of(rest[sizeof(uint)..(int)extent])\n", ""),
        new("checksum of headers off", "Format/FileHeader.cs", "!= Crc32C.Of(source[..124])", "== 0 && source[0] == 0"),
        new("sequence off", "Reading/RecordReader.cs", "if (header.Sequence != _sequence)", "if (header.Sequence > 1_000_000)"),
        new("salt off", "Reading/RecordReader.cs", "            && header.Salt == salt\n", ""),
        new("link off", "Reading/JournalImage.cs", "prefix.Link == link", "prefix.Link != default"),
        new("seal not checked", "Reading/SnapshotImage.cs", "return seal.Content == StateDigest.Of(before)", "return before.Length > 0")
        {
            And = new("", "Reading/SnapshotImage.cs", "if (seal.SectionCount != count)", "if (count < 0)"),
        },
        new("no seal needed", "Reading/SnapshotImage.cs", "            RecordEnd.Clean => new Rejection(", "            RecordEnd.Clean when sections.Count == 0 => new Rejection(")
        {
            And = new("", "Reading/SnapshotImage.cs", "        return null;\n    }\n\n    private static Rejection? CheckSection", "        return records.End == RecordEnd.Clean && sections.Count > 0 ? new SnapshotImage(header, sections, default) : null;\n    }\n\n    private static Rejection? CheckSection"),
        },
        new("lengths not checked", "Reading/RecordReader.cs", "return extent <= rest.Length\n            && ", "return "),
        new("no look whether the files are there", "Writing/GenerationLog.cs", "if (!_folder.Contains(file.Name))", "if (file.Name.Length == 0)"),
        new("no look whether the marker is there", "Writing/MarkerLog.cs", "_store.Folder.Contains(_part.Name) ? reached", "_part.Length > 0 ? reached"),
    ];

    /// <summary>Mistakes above the store; the files are those of the whole runtime.</summary>
    public static IReadOnlyList<Mutant> Recovery { get; } =
    [
        new("card decides", "Recovery/OfferBuilder.cs", "        StoreScan scan = store.Scan();\n", "        StoreScan scan = store.Scan();\n        if (!store.Folder.Contains(RecoveryCardFile.Name))\n            return null;\n"),
        new("attempt recorded after restore", "Recovery/RungRestorer.cs", "        MarkAttempt(source.Generation!.SessionId, run, (MarkText.Generation, (long)source.Generation.Number));\n        try\n        {\n            target.Restore(state.Image, state.Image.RootNames);\n", "        try\n        {\n            target.Restore(state.Image, state.Image.RootNames);\n            MarkAttempt(source.Generation!.SessionId, run, (MarkText.Generation, (long)source.Generation.Number));\n"),
        new("attempt not durable", "Recovery/RungRestorer.cs", "MarkKind.RestoreAttempt, text, Durability.Durable", "MarkKind.RestoreAttempt, text, Durability.Written"),
        new("retired before restored", "Recovery/StandaloneRecovery.cs", "        List<RecoveryAttempt> attempts = new();\n", "        List<RecoveryAttempt> attempts = new();\n        Retire(offer);\n"),
        new("attempts not counted", "Recovery/LoopGuard.cs", "public const int MaxAttempts = 2;", "public const int MaxAttempts = 200;"),
    ];
}
