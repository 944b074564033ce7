using System;
using System.ComponentModel;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Session.Benchmarks.Commits;

/// <summary>
/// Appending into zeros that were written and flushed before: the file's length does not change with a commit, so that a flush of
/// its data alone is enough. Linux only.
/// </summary>
internal sealed class PrewrittenJournal : Journal
{
    private const int Space = 16 << 20;

    private readonly string _path;
    private readonly SafeFileHandle _file;
    private long _length;
    private int _last;

    public PrewrittenJournal(string folder)
    {
        _path = Path.Combine(folder, "journal");
        _file = File.OpenHandle(_path, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(_file, new byte[Space], 0);
        RandomAccess.FlushToDisk(_file);
    }

    public override string Name => "append into pre-written zeros + fdatasync";

    public override void Commit(byte[] bytes)
    {
        // The space is used again and again: what is measured is one commit, not how a journal ends.
        if (_length + bytes.Length > Space)
            _length = 0;
        RandomAccess.Write(_file, bytes, _length);
        if (FlushData(_file) != 0)
            throw new Win32Exception();
        _length += bytes.Length;
        _last = bytes.Length;
    }

    public override byte[] ReadBack()
    {
        Dispose();
        return File.ReadAllBytes(_path).AsSpan((int)(_length - _last), _last).ToArray();
    }

    public override void Dispose() => _file.Dispose();

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushData(SafeFileHandle file);
}
