using System;
using System.IO;

namespace SessionFlow.Engines.Tests;

/// <summary>A folder of a player's, and copies of it: what a process that ended without a word would have left.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("session-engine").FullName;
    private int _copies;

    public Folder() => Path = System.IO.Path.Combine(_root, "player");

    public string Path { get; }

    /// <summary>The files as they are now, elsewhere, where no lock is held.</summary>
    public string Left()
    {
        string copy = System.IO.Path.Combine(_root, $"left{++_copies}");
        foreach (string file in Directory.GetFiles(Path, "*", SearchOption.AllDirectories))
        {
            // Its lock goes with a process.
            if (file.EndsWith(".lock", StringComparison.Ordinal))
                continue;

            string to = System.IO.Path.Combine(copy, System.IO.Path.GetRelativePath(Path, file));
            _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            using FileStream from = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using FileStream target = File.Create(to);
            from.CopyTo(target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
