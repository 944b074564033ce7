using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>
/// A moment at which the power goes: what is on the disk for sure, and the effects of which any may be there or not (the
/// ALICE model: a file's sync covers its bytes, a directory's sync its entries, and nothing else is ordered).
/// </summary>
internal sealed class CrashPoint
{
    private const int Block = 4096;

    private readonly List<Effect> _pending = [];
    private readonly Dictionary<int, List<Effect>> _durableData = [];
    private readonly List<Operation> _durableEntries = [];

    private readonly HashSet<Effect> _doomed = [];
    private readonly MemoryFileSystem _before;

    private CrashPoint(MemoryFileSystem before) => _before = before;

    /// <summary>Effects that may be lost, in the order in which they were asked for.</summary>
    public IReadOnlyList<Effect> Pending => _pending;

    /// <summary>The first <paramref name="count"/> operations on a disk that was durable <paramref name="before"/> them.</summary>
    public static CrashPoint After(MemoryFileSystem before, IReadOnlyList<Operation> operations, int count)
    {
        CrashPoint point = new(before);
        for (int i = 0; i < count; i++)
            point.Apply(operations[i]);

        return point;
    }

    /// <summary>The disk that is found after the cut; one fate for each pending effect.</summary>
    public MemoryFileSystem Disk(Func<int, Fate> fate)
    {
        Dictionary<int, byte[]> contents = _before.Files.Values.ToDictionary(static inode => inode.Number, static inode => inode.Content.ToArray());
        foreach ((int inode, List<Effect> effects) in _durableData)
            contents[inode] = effects.Aggregate(Array.Empty<byte>(), static (bytes, effect) => Write(bytes, effect, Fate.Kept));

        SortedDictionary<string, int> entries = new(_before.Rules.Names);
        foreach ((string path, Inode inode) in _before.Files)
            entries.Add(path, inode.Number);

        foreach (Operation operation in _durableEntries)
            Apply(entries, operation);

        for (int i = 0; i < _pending.Count; i++)
        {
            Effect effect = _pending[i];
            Fate what = fate(i);
            if (what == Fate.Lost)
                continue;

            if (effect.IsData)
                contents[effect.Operation.Inode] = Write(contents.GetValueOrDefault(effect.Operation.Inode, []), effect, what);
            else
                Apply(entries, effect.Operation);
        }

        MemoryFileSystem disk = new(_before.Rules);
        disk.CreateDirectories(_before.Directories);
        foreach ((string path, int inode) in entries)
            disk.Put(path, contents.GetValueOrDefault(inode, []));

        return disk;
    }

    private static void Apply(SortedDictionary<string, int> entries, Operation operation)
    {
        if (operation.Kind == OperationKind.CreateNew)
            entries[operation.Path] = operation.Inode;
        else if (entries.GetValueOrDefault(operation.Path) == operation.Inode)
            _ = entries.Remove(operation.Path);

        if (operation.Kind == OperationKind.Move)
            entries[operation.To!] = operation.Inode;
    }

    private static byte[] Write(byte[] content, Effect effect, Fate fate)
    {
        int end = (int)effect.Offset + effect.Bytes.Length;
        byte[] result = content.Length >= end ? content : [.. content, .. new byte[end - content.Length]];
        if (fate == Fate.Kept)
            effect.Bytes.Span.CopyTo(result.AsSpan((int)effect.Offset));
        else if (fate == Fate.Torn)
            result.AsSpan((int)effect.Offset / Block * Block, end - ((int)effect.Offset / Block * Block)).Fill(0xA5);

        return result;
    }

    private void Apply(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Append:
                _pending.AddRange(Split(operation));
                break;
            case OperationKind.CreateNew or OperationKind.Move or OperationKind.Delete:
                _pending.Add(new Effect { Operation = operation });
                break;
            // A system forgets the bytes that it could not write: the next sync succeeds and means nothing for them. Entries it
            // keeps in a log, and where that cannot be written it goes read-only.
            case OperationKind.FailedSyncFile:
                _doomed.UnionWith(_pending.Where(effect => effect.IsData && effect.Operation.Inode == operation.Inode));
                break;
            case OperationKind.SyncFile:
                Settle(effect => effect.IsData && effect.Operation.Inode == operation.Inode);
                break;
            case OperationKind.SyncDirectory:
                Settle(effect => !effect.IsData && Touches(effect.Operation, operation.Path));
                break;
            default:
                break;
        }
    }

    private static bool Touches(Operation entry, string directory) =>
        MemoryFileSystem.Parent(entry.Path) == directory || (entry.To is { } to && MemoryFileSystem.Parent(to) == directory);

    private static IEnumerable<Effect> Split(Operation append)
    {
        for (int at = 0; at < append.Bytes.Length;)
        {
            long offset = append.Offset + at;
            int length = (int)Math.Min(append.Bytes.Length - at, Block - (offset % Block));
            yield return new Effect { Operation = append, Offset = offset, Bytes = append.Bytes.AsMemory(at, length) };
            at += length;
        }
    }

    private void Settle(Predicate<Effect> covered)
    {
        Predicate<Effect> settled = effect => covered(effect) && !_doomed.Contains(effect);
        foreach (Effect effect in _pending.Where(effect => settled(effect)))
        {
            if (!effect.IsData)
                _durableEntries.Add(effect.Operation);
            else if (_durableData.TryGetValue(effect.Operation.Inode, out List<Effect>? data))
                data.Add(effect);
            else
                _durableData.Add(effect.Operation.Inode, [effect]);
        }

        _ = _pending.RemoveAll(settled);
    }
}
