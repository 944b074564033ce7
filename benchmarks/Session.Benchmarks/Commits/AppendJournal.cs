using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Session.Benchmarks.Commits;

/// <summary>The least that can be done: bytes at the end of a file, and a flush.</summary>
internal sealed class AppendJournal(string folder) : Journal
{
    public const string Title = "append + fsync";

    private readonly string _path = Path.Combine(folder, "journal");
    private readonly SafeFileHandle _file = File.OpenHandle(Path.Combine(folder, "journal"), FileMode.Create, FileAccess.Write);
    private long _length;
    private int _last;

    public override string Name => Title;

    public override void Commit(byte[] bytes)
    {
        RandomAccess.Write(_file, bytes, _length);
        RandomAccess.FlushToDisk(_file);
        _length += bytes.Length;
        _last = bytes.Length;
    }

    public override byte[] ReadBack()
    {
        Dispose();
        return File.ReadAllBytes(_path).AsSpan((int)(_length - _last)).ToArray();
    }

    public override void Dispose() => _file.Dispose();
}
