using System;
using System.Collections.Generic;
using System.IO;

namespace SessionFlow.Storage;

/// <summary>The folder of a store, by the names of its entries.</summary>
internal sealed class StoreFolder
{
    private readonly IFileSystem _files;

    public StoreFolder(IFileSystem files, string path)
    {
        _files = files;
        Path = path;
    }

    public string Path { get; }

    public void Create() => _files.CreateDirectory(Path);

    public IEnumerable<string> List() => _files.List(Path);

    public FileEntry Describe(string name) => _files.Describe(PathOf(name));

    public bool Exists() => _files.Describe(Path).Kind == EntryKind.Directory;

    public bool Contains(string name) => Describe(name).Kind == EntryKind.File;

    /// <summary>A file's length; 0 if that cannot be found out.</summary>
    public long LengthOf(string name)
    {
        try
        {
            return Describe(name).Length;
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            return 0;
        }
    }

    public IStoreFile CreateNew(string name) => _files.CreateNew(PathOf(name));

    public IDisposable OpenExclusive(string name) => _files.OpenExclusive(PathOf(name));

    public void Move(string name, StoreFolder to, string newName) => _files.Move(PathOf(name), to.PathOf(newName));

    public void Delete(string name) => _files.Delete(PathOf(name));

    /// <summary>Deletes what nobody was promised; that it stays is no harm.</summary>
    public void TryDelete(string name)
    {
        try
        {
            Delete(name);
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            // The disk that refused the write may refuse this too.
        }
    }

    /// <summary>Makes the folder's entries durable; false if the file system has no way to.</summary>
    public bool Sync() => _files.SyncDirectory(Path);

    public StoreFolder Subfolder(string name) => new(_files, PathOf(name));

    /// <summary>Reads a file of at most <paramref name="limit"/> bytes, or its first <paramref name="atMost"/>, or says why not.</summary>
    public byte[]? Read(string name, long limit, out Rejection? rejection, int atMost = int.MaxValue)
    {
        try
        {
            rejection = Refuse(Describe(name), limit);
            if (rejection is not null)
                return null;

            using IStoreFile file = _files.OpenRead(PathOf(name));
            long length = Math.Min(file.Length, limit);
            byte[] bytes = new byte[Math.Min(length, atMost)];
            int read = Fill(file, bytes);
            return read == bytes.Length ? bytes : bytes.AsSpan(0, read).ToArray();
        }
        catch (FileNotFoundException)
        {
            rejection = new Rejection(RejectReason.Missing, "The file is gone.");
            return null;
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            rejection = new Rejection(RejectReason.Unreadable, StoreProblem.From(e, "reading " + name).Message);
            return null;
        }
    }

    private static Rejection? Refuse(FileEntry entry, long limit) => entry switch
    {
        { Kind: EntryKind.Missing } => new Rejection(RejectReason.Missing, "The file is gone."),
        { Kind: not EntryKind.File } => new Rejection(RejectReason.NotAFile, "It is a directory, a link or a device."),
        { Length: 0 } => new Rejection(RejectReason.Truncated, "It has no bytes."),
        _ when entry.Length > limit => new Rejection(RejectReason.TooLarge, $"It has {entry.Length} bytes; at most {limit} are read."),
        _ => null,
    };

    private static int Fill(IStoreFile file, byte[] bytes)
    {
        int filled = 0;
        while (filled < bytes.Length)
        {
            int read = file.Read(filled, bytes.AsSpan(filled));
            if (read <= 0)
                break;

            filled += read;
        }

        return filled;
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
