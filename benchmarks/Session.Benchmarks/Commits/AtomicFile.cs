using System;
using System.IO;

namespace Session.Benchmarks.Commits;

/// <summary>What many games do: a temporary file, a flush, and a rename over the last one.</summary>
internal sealed class AtomicFile(string folder) : Journal
{
    private readonly string _path = Path.Combine(folder, "save");
    private readonly string _temporary = Path.Combine(folder, "save.tmp");

    public override string Name => "write-temp, fsync, rename";

    public override void Commit(byte[] bytes) => Write(bytes);

    /// <summary>Replaces the file.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        using (var stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(_temporary, _path, overwrite: true);
    }

    public override byte[] ReadBack() => File.ReadAllBytes(_path);

    public override void Dispose()
    {
        // Between two commits nothing is open.
    }
}
