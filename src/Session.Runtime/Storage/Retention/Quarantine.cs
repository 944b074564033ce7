using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Storage;

/// <summary>
/// The folder for files that cannot be read and that nobody needs any more, because a newer rung can be. It is bounded:
/// the first to come is the first to go, unless it is the only file that its session has.
/// </summary>
internal sealed class Quarantine
{
    public const int MostFiles = 16;
    public const long MostBytes = 64L << 20;

    private readonly StoreFolder _store;
    private readonly StoreFolder _folder;

    public Quarantine(StoreFolder store)
    {
        _store = store;
        _folder = store.Subfolder(FileName.Quarantine);
    }

    /// <summary>Moves the files of a rejected generation here; false if there is no room.</summary>
    public bool Take(GenerationFiles files)
    {
        List<string> names = files.Journals.ToList();
        if (files.Snapshot is not null)
            names.Add(files.Snapshot);

        _folder.Create();
        foreach (string name in names)
        {
            if (!MakeRoom(_store.LengthOf(name)))
                return false;

            _store.Move(name, _folder, Unused(name));
        }

        return true;
    }

    /// <summary>Deletes what is here of a session.</summary>
    public void Forget(Guid session)
    {
        if (!_folder.Exists())
            return;

        foreach (string name in _folder.List().Where(name => FileName.Parse(Original(name))?.Session == session).ToArray())
            _folder.Delete(name);
    }

    private bool MakeRoom(long length)
    {
        // Ordered by the number that a name got when it came.
        List<string> names = _folder.List().OrderBy(static name => name, StringComparer.Ordinal).ToList();
        long bytes = length + names.Sum(_folder.LengthOf);
        while (names.Count + 1 > MostFiles || bytes > MostBytes)
        {
            string? evicted = names.FirstOrDefault(name => !IsOnlyFile(name, names));
            if (evicted is null)
                return false;

            bytes -= _folder.LengthOf(evicted);
            _folder.Delete(evicted);
            _ = names.Remove(evicted);
        }

        return true;
    }

    private bool IsOnlyFile(string name, List<string> names)
    {
        Guid? session = FileName.Parse(Original(name))?.Session;
        return session is null
            || (!names.Any(other => other != name && FileName.Parse(Original(other))?.Session == session)
                && !_store.List().Any(other => FileName.Parse(other)?.Session == session));
    }

    private string Unused(string name)
    {
        int next = 1 + _folder.List()
            .Select(static found => int.TryParse(found.Split('_')[0], out int number) && number is > 0 and < int.MaxValue ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return $"{next:D10}_{name}";
    }

    private static string Original(string name) => name[(name.IndexOf('_') + 1)..];
}
