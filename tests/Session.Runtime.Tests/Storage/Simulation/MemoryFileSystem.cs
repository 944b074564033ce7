using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>
/// A disk in memory that records what is asked of it and fails where it is told to. Paths are as on Unix, the rules those of
/// a system of choice; directories are durable at once, everything else only as far as it was synced.
/// </summary>
internal sealed class MemoryFileSystem : IFileSystem
{
    private readonly HashSet<string> _directories;
    private readonly SortedDictionary<string, Inode> _files;
    private readonly List<Operation> _operations = [];
    private readonly List<(Inode Inode, Handle Handle)> _guests = [];
    private int _inodes;

    public MemoryFileSystem(FileRules? rules = null)
    {
        Rules = rules ?? FileRules.Unix;
        _directories = new(Rules.Names) { "/" };
        _files = new(Rules.Names);
    }

    public delegate void Distortion(int index, Span<byte> bytes);

    public FileRules Rules { get; }

    /// <summary>Everything that was asked for and done, in order.</summary>
    public IReadOnlyList<Operation> Operations => _operations;

    /// <summary>Asked before each operation, with its index; an exception that it returns is what happens instead.</summary>
    public Func<int, Operation, Exception?>? Fault { get; set; }

    /// <summary>Operations asked for so far, failed ones included.</summary>
    public int Asked { get; private set; }

    /// <summary>How many bytes of an append get through before it fails.</summary>
    public Func<Operation, int> ShortWrite { get; set; } = static _ => 0;

    /// <summary>Changes what a read gives, by the index of the operation.</summary>
    public Distortion? Distort { get; set; }

    /// <summary>Whether somebody else, a scanner for viruses say, opens the file of an operation after it, how, and for how many operations.</summary>
    public Func<Operation, (FileShare Share, int Operations)?>? Guest { get; set; }

    public bool CanSyncDirectories { get; set; } = true;

    public bool LocksWork { get; set; } = true;

    public IReadOnlyDictionary<string, Inode> Files => _files;

    public IReadOnlyCollection<string> Directories => _directories;

    public static IOException Error(int number) => new($"Injected error {number}.", number);

    public void CreateDirectories(IEnumerable<string> paths) => _directories.UnionWith(paths);

    public void Put(string path, byte[] content)
    {
        _ = _directories.Add(Parent(path));
        _files[path] = new Inode(++_inodes, content);
    }

    public void Remove(string path)
    {
        _ = _files.Remove(path);
        if (_directories.Remove(path))
        {
            foreach (string file in _files.Keys.Where(file => file.StartsWith(path + "/", StringComparison.Ordinal)).ToArray())
                _ = _files.Remove(file);
        }
    }

    /// <summary>Forgets every handle, as the end of a process does.</summary>
    public void KillProcess()
    {
        _guests.Clear();
        foreach ((string path, Inode inode) in _files.ToArray())
        {
            inode.IsLocked = false;
            inode.Handles.Clear();
            if (inode.IsDoomed)
                _ = _files.Remove(path);
        }
    }

    /// <summary>Somebody else opens a file, if the rules let him.</summary>
    public void Hold(string path, FileShare share, int operations)
    {
        Inode inode = Find(path);
        try
        {
            Rules.CheckOpen(inode, FileAccess.Read, share);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }

        Handle guest = new(FileAccess.Read, share, Asked + operations);
        inode.Handles.Add(guest);
        _guests.Add((inode, guest));
    }

    /// <summary>Everybody else closes what he has open.</summary>
    public void KillGuests() => LetGo(int.MaxValue);

    /// <summary>The same content on a disk without history and faults.</summary>
    public MemoryFileSystem Clone()
    {
        MemoryFileSystem clone = new(Rules) { CanSyncDirectories = CanSyncDirectories, LocksWork = LocksWork };
        clone._directories.UnionWith(_directories);
        foreach ((string path, Inode inode) in _files.Where(static file => !file.Value.IsDoomed))
            clone._files[path] = new Inode(inode.Number, inode.Content.ToArray());

        clone._inodes = _inodes;

        return clone;
    }

    public string Canonicalize(string path) => path.TrimEnd('/');

    public void CreateDirectory(string path)
    {
        if (_directories.Contains(path))
            return;

        Rules.CheckName(path);
        Ask(new Operation(OperationKind.CreateDirectory, path));
        for (string at = path; at != "/"; at = Parent(at))
            _ = _directories.Add(at);
    }

    public IEnumerable<string> List(string directory)
    {
        Ask(new Operation(OperationKind.List, directory));
        if (!_directories.Contains(directory))
            throw new DirectoryNotFoundException(directory);

        return _files.Keys.Concat(_directories).Where(path => path != "/" && Parent(path) == directory).Select(path => Path.GetFileName(path)).ToArray();
    }

    public FileEntry Describe(string path)
    {
        Ask(new Operation(OperationKind.Describe, path));
        return _directories.Contains(path) ? new FileEntry(EntryKind.Directory, 0)
            : _files.TryGetValue(path, out Inode? inode) ? new FileEntry(EntryKind.File, inode.Length)
            : new FileEntry(EntryKind.Missing, 0);
    }

    public IStoreFile CreateNew(string path)
    {
        if (!_directories.Contains(Parent(path)))
            throw new DirectoryNotFoundException(path);
        Rules.CheckName(path);
        if (_files.TryGetValue(path, out Inode? known))
            throw known.IsDoomed ? new UnauthorizedAccessException("It is being deleted.") : Rules.Exists();

        Inode inode = new(++_inodes, []);
        Ask(new Operation(OperationKind.CreateNew, path) { Inode = inode.Number });
        _files[path] = inode;
        return new MemoryFile(this, inode, path, Open(inode, FileAccess.Write, FileShare.Read | FileShare.Delete));
    }

    public IStoreFile OpenRead(string path)
    {
        Ask(new Operation(OperationKind.OpenRead, path));
        Inode inode = Find(path);
        return new MemoryFile(this, inode, path, Open(inode, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
    }

    public IDisposable OpenExclusive(string path)
    {
        Ask(new Operation(OperationKind.OpenExclusive, path));
        if (!_directories.Contains(Parent(path)))
            throw new DirectoryNotFoundException(path);
        Rules.CheckName(path);
        if (!_files.TryGetValue(path, out Inode? inode))
            _files[path] = inode = new Inode(++_inodes, []);
        if (inode.IsLocked && LocksWork && !Rules.IsWindows)
            throw Error(11);

        Handle handle = Open(inode, FileAccess.ReadWrite, LocksWork ? FileShare.None : FileShare.ReadWrite | FileShare.Delete);
        inode.IsLocked = true;
        return new Unlock(this, inode, handle);
    }

    public void Move(string from, string to)
    {
        Inode inode = Find(from);
        Rules.CheckName(to);
        if (_files.TryGetValue(to, out Inode? known))
            throw known.IsDoomed ? new UnauthorizedAccessException("It is being deleted.") : Rules.Exists();
        if (!_directories.Contains(Parent(to)))
            throw new DirectoryNotFoundException(to);

        Rules.CheckDelete(inode);
        Ask(new Operation(OperationKind.Move, from) { Inode = inode.Number, To = to });
        _ = _files.Remove(from);
        _files[to] = inode;
    }

    public void Delete(string path)
    {
        if (!_files.TryGetValue(path, out Inode? inode))
            return;

        Rules.CheckDelete(inode);
        Ask(new Operation(OperationKind.Delete, path) { Inode = inode.Number });
        if (Rules.IsWindows && inode.Handles.Count > 0)
            inode.IsDoomed = true;
        else
            _ = _files.Remove(path);
    }

    public bool SyncDirectory(string path)
    {
        if (!_directories.Contains(path))
            throw new DirectoryNotFoundException(path);
        if (!CanSyncDirectories)
            return false;

        Ask(new Operation(OperationKind.SyncDirectory, path));
        return true;
    }

    internal static string Parent(string path) => path.LastIndexOf('/') is > 0 and int at ? path[..at] : "/";

    internal void Append(Inode inode, string path, ReadOnlySpan<byte> bytes)
    {
        Operation operation = new(OperationKind.Append, path) { Inode = inode.Number, Offset = inode.Length, Bytes = bytes.ToArray() };
        if (Refuse(operation) is { } exception)
        {
            byte[] taken = bytes[..Math.Min(bytes.Length, ShortWrite(operation))].ToArray();
            if (taken.Length > 0)
            {
                inode.Append(taken);
                _operations.Add(operation with { Bytes = taken });
            }

            throw exception;
        }

        inode.Append(bytes);
        _operations.Add(operation);
    }

    internal void Close(Inode inode, Handle handle)
    {
        // By reference: two may have opened it alike.
        int at = inode.Handles.FindIndex(other => ReferenceEquals(other, handle));
        if (at >= 0)
            inode.Handles.RemoveAt(at);
        if (!inode.IsDoomed || inode.Handles.Count > 0)
            return;

        foreach (string path in _files.Where(file => file.Value == inode).Select(static file => file.Key).ToArray())
            _ = _files.Remove(path);
    }

    internal void Ask(Operation operation)
    {
        if (Refuse(operation) is { } exception)
        {
            if (operation.Kind == OperationKind.SyncFile)
                _operations.Add(operation with { Kind = OperationKind.FailedSyncFile });
            else if (operation.Kind == OperationKind.SyncDirectory)
                _operations.Add(operation with { Kind = OperationKind.FailedSyncDirectory });

            throw exception;
        }

        _operations.Add(operation);
    }

    private Exception? Refuse(Operation operation)
    {
        int index = Asked++;
        LetGo(index);

        Exception? fault = Fault?.Invoke(index, operation);
        if (fault is null && Guest?.Invoke(operation) is { } visit && _files.ContainsKey(operation.Path))
            Hold(operation.Path, visit.Share, visit.Operations);

        return fault;
    }

    private void LetGo(int index)
    {
        foreach ((Inode inode, Handle guest) in _guests.Where(guest => guest.Handle.Until <= index).ToArray())
        {
            _ = _guests.Remove((inode, guest));
            Close(inode, guest);
        }
    }

    private Handle Open(Inode inode, FileAccess access, FileShare share)
    {
        Rules.CheckOpen(inode, access, share);
        Handle handle = new(access, share);
        inode.Handles.Add(handle);
        return handle;
    }

    private Inode Find(string path) => _files.TryGetValue(path, out Inode? inode) ? inode : throw new FileNotFoundException("It is not there.", path);

    private sealed class Unlock(MemoryFileSystem disk, Inode inode, Handle handle) : IDisposable
    {
        public void Dispose()
        {
            inode.IsLocked = false;
            disk.Close(inode, handle);
        }
    }
}
