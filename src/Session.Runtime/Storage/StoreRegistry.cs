using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>
/// The open stores of a process: one per folder, shared by all who open it, closed (and its lock released) when the last
/// lease is disposed.
/// </summary>
internal sealed class StoreRegistry
{
    private readonly object _gate = new();
    private readonly Dictionary<(IFileSystem Files, string Path), (CheckpointStore Store, int Leases)> _stores = new();

    public static StoreRegistry Shared { get; } = new();

    /// <summary>Opens the store of a folder, or joins it. Whether it can be written, <see cref="CheckpointStore.Access"/> says.</summary>
    public StoreLease Open(string directory, StoreEnvironment? environment = null)
    {
        environment ??= StoreEnvironment.System;
        (IFileSystem, string) key = (environment.Files, environment.Files.Canonicalize(directory));
        lock (_gate)
        {
            (CheckpointStore Store, int Leases) entry = _stores.TryGetValue(key, out (CheckpointStore, int) found)
                ? found
                : (new CheckpointStore(environment, key.Item2), 0);
            _stores[key] = (entry.Store, entry.Leases + 1);
            return new StoreLease(entry.Store, () => Release(key));
        }
    }

    private void Release((IFileSystem, string) key)
    {
        lock (_gate)
        {
            (CheckpointStore store, int leases) = _stores[key];
            if (leases > 1)
            {
                _stores[key] = (store, leases - 1);
                return;
            }

            _stores.Remove(key);
            store.Dispose();
        }
    }
}
