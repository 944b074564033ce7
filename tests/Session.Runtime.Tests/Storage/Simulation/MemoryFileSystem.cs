using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>
/// A disk in memory that records what is asked of it and fails where it is told to. Paths are as on Unix; directories
/// are durable at once, everything else only as far as it was synced.
/// </summary>
internal sealed class MemoryFileSystem : IFileSystem
{
    private readonly HashSet<string> _directories = ["/"];
    private readonly SortedDictionary<string, Inode> _files = new(StringComparer.Ordinal);
    private readonly List<Operation> _operations = [];
    private int _inodes;

    /// <summary>Everything that was asked for and done, in order.</summary>
    public IReadOnlyList<Operation> Operations => _operations;

    /// <summary>Asked before each operation, with its index; an exception that it returns is what happens instead.</summary>
    public Func<int, Operation, Exception?>? Fault { get; set; }

    /// <summary>Operations asked for so far, failed ones included.</summary>
    public int Asked { get; private set; }

    /// <summary>How many bytes of an append get through before it fails.</summary>
    public Func<Operation, int> ShortWrite { get; set; } = static _ => 0;

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
        foreach (Inode inode in _files.Values)
            inode.IsLocked = false;
    }

    /// <summary>The same content on a disk without history and faults.</summary>
    public MemoryFileSystem Clone()
    {
        MemoryFileSystem clone = new() { CanSyncDirectories = CanSyncDirectories, LocksWork = LocksWork };
        clone._directories.UnionWith(_directories);
        foreach ((string path, Inode inode) in _files)
            clone._files[path] = new Inode(inode.Number, inode.Content.ToArray());

        clone._inodes = _inodes;

        return clone;
    }

    public string Canonicalize(string path) => path.TrimEnd('/');

    public void CreateDirectory(string path)
    {
        if (_directories.Contains(path))
            return;

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
        if (_files.ContainsKey(path))
            throw new IOException("It exists.", 17);

        Inode inode = new(++_inodes, []);
        Ask(new Operation(OperationKind.CreateNew, path) { Inode = inode.Number });
        _files[path] = inode;
        return new MemoryFile(this, inode, path);
    }

    public IStoreFile OpenRead(string path)
    {
        Ask(new Operation(OperationKind.OpenRead, path));
        return new MemoryFile(this, Find(path), path);
    }

    public IDisposable OpenExclusive(string path)
    {
        Ask(new Operation(OperationKind.OpenExclusive, path));
        if (!_directories.Contains(Parent(path)))
            throw new DirectoryNotFoundException(path);
        if (!_files.TryGetValue(path, out Inode? inode))
            _files[path] = inode = new Inode(++_inodes, []);
        if (inode.IsLocked && LocksWork)
            throw Error(11);

        inode.IsLocked = true;
        return new Unlock(inode);
    }

    public void Move(string from, string to)
    {
        Inode inode = Find(from);
        if (_files.ContainsKey(to))
            throw new IOException("It exists.", 17);
        if (!_directories.Contains(Parent(to)))
            throw new DirectoryNotFoundException(to);

        Ask(new Operation(OperationKind.Move, from) { Inode = inode.Number, To = to });
        _ = _files.Remove(from);
        _files[to] = inode;
    }

    public void Delete(string path)
    {
        if (!_files.TryGetValue(path, out Inode? inode))
            return;

        Ask(new Operation(OperationKind.Delete, path) { Inode = inode.Number });
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
        return Fault?.Invoke(index, operation);
    }

    private Inode Find(string path) => _files.TryGetValue(path, out Inode? inode) ? inode : throw new FileNotFoundException("It is not there.", path);

    private sealed class Unlock(Inode inode) : IDisposable
    {
        public void Dispose() => inode.IsLocked = false;
    }
}
