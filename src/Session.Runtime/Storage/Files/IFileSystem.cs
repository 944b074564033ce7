using System;
using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>
/// All that the store asks of a file system, and the only place that touches one. Errors are
/// <see cref="System.IO.IOException"/> and <see cref="UnauthorizedAccessException"/>; <see cref="StoreProblem"/> reads them.
/// </summary>
internal interface IFileSystem
{
    /// <summary>The one spelling of a path under which the stores of a process are known.</summary>
    string Canonicalize(string path);

    /// <summary>Creates a directory for its owner alone, with its missing parents, each entry made durable.</summary>
    void CreateDirectory(string path);

    /// <summary>The names (not paths) of a directory's entries, in no order.</summary>
    IEnumerable<string> List(string directory);

    FileEntry Describe(string path);

    /// <summary>Creates a file for its owner alone; an existing one is an error, whatever it is.</summary>
    IStoreFile CreateNew(string path);

    /// <summary>Opens a file for reading while others may write, move or delete it.</summary>
    IStoreFile OpenRead(string path);

    /// <summary>Opens or creates a file that no other handle may have open until this one is disposed.</summary>
    IDisposable OpenExclusive(string path);

    /// <summary>Moves a file to a name that does not exist.</summary>
    void Move(string from, string to);

    void Delete(string path);

    /// <summary>Makes a directory's entries durable; false if this file system has no way to.</summary>
    bool SyncDirectory(string path);
}
