using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace SessionFlow.Storage;

#pragma warning disable RS0030 // This is the file-system seam.

/// <summary>The real file system.</summary>
internal sealed class PhysicalFileSystem : IFileSystem
{
    public static PhysicalFileSystem Instance { get; } = new();

    private PhysicalFileSystem()
    {
    }

    public string Canonicalize(string path)
    {
        string full = Path.GetFullPath(path);
        string trimmed = full.Length > Path.GetPathRoot(full)!.Length
            ? full.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            : full;
#if NET8_0_OR_GREATER
        try
        {
            trimmed = Directory.ResolveLinkTarget(trimmed, returnFinalTarget: true)?.FullName ?? trimmed;
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            // A directory that is not there yet, or a loop of links: opening it will say so.
        }
#endif
        return trimmed;
    }

    public void CreateDirectory(string path)
    {
        if (Directory.Exists(path))
            return;

        string? parent = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(parent))
            CreateDirectory(parent!);

#if NET8_0_OR_GREATER
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#else
        Directory.CreateDirectory(path);
        if (NativeUnix.IsUnix)
            NativeUnix.Restrict(path, 0b111_000_000);
#endif
        if (!string.IsNullOrEmpty(parent))
            _ = SyncDirectory(parent!);
    }

    public IEnumerable<string> List(string directory)
    {
        foreach (string path in Directory.EnumerateFileSystemEntries(directory))
            yield return Path.GetFileName(path);
    }

    public FileEntry Describe(string path)
    {
        FileInfo info = new(path);
        FileAttributes attributes = info.Attributes;
        if ((int)attributes == -1)
            return new FileEntry(EntryKind.Missing, 0);
        if ((attributes & FileAttributes.Directory) != 0)
            return new FileEntry(EntryKind.Directory, 0);
        if ((attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != 0)
            return new FileEntry(EntryKind.Other, 0);

        return new FileEntry(EntryKind.File, info.Length);
    }

    public IStoreFile CreateNew(string path)
    {
#if NET8_0_OR_GREATER
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        return new PhysicalFile(new FileStream(path, options));
#else
        // A buffer of one byte is none.
        FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 1);
        if (NativeUnix.IsUnix)
            NativeUnix.Restrict(path, 0b110_000_000);

        return new PhysicalFile(stream);
#endif
    }

    public IStoreFile OpenRead(string path) =>
        new PhysicalFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1));

    public IDisposable OpenExclusive(string path)
    {
        FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
#endif
        return stream;
    }

    public void Move(string from, string to) => File.Move(from, to);

    public void Delete(string path) => File.Delete(path);

    public bool SyncDirectory(string path) =>
        // Windows keeps directory entries in its own journal and has no call for this.
        NativeUnix.IsUnix ? NativeUnix.SyncDirectory(path) : RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
}
