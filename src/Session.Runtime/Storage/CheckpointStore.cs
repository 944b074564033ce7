using System;
using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>
/// The checkpoints and marks of all sessions in one folder. One per folder and process (<see cref="StoreRegistry"/>);
/// safe from any thread. Nothing here throws because of the environment or the content of files.
/// </summary>
internal sealed class CheckpointStore : IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<Guid, MarkerLog> _markers = new();
    private readonly StoreLock _lock;
    private Guid? _identity;
    private bool _closed;

    internal CheckpointStore(StoreEnvironment environment, string directory)
    {
        Environment = environment;
        Folder = new StoreFolder(environment.Files, directory);
        _lock = new StoreLock(Folder);
        _ = Acquire();
    }

    public StoreEnvironment Environment { get; }

    public StoreAccess Access
    {
        get
        {
            lock (_gate)
                return _lock.Access;
        }
    }

    internal StoreFolder Folder { get; }

    /// <summary>A random number that the files of one store share; taken over from a file that is there, else new.</summary>
    internal Guid Identity
    {
        get
        {
            lock (_gate)
                return _identity ??= StoreIdentity.Find(Folder) ?? Environment.Random.NextGuid();
        }
    }

    /// <summary>Takes the lock if it is not held yet: another process may have ended, a disk may be back. Writes do this themselves.</summary>
    public StoreAccess Acquire()
    {
        lock (_gate)
            return _closed ? _lock.Access : _lock.Acquire();
    }

    /// <summary>Reads everything that is there, and writes nothing.</summary>
    public StoreScan Scan() => StoreScanner.Scan(Folder);

    /// <summary>Starts the log of a new session. No file is made before the first write.</summary>
    public SessionLog BeginSession(Guid sessionId) => new(this, sessionId);

    /// <summary>Appends a mark to a session of an earlier run.</summary>
    public StoreResult AppendMark(Guid sessionId, MarkKind kind, ReadOnlyMemory<byte> payload, Durability durability) =>
        AppendMark(sessionId, kind, payload, default, durability, isLaterRun: true);

    internal StoreResult AppendMark(
        Guid sessionId, MarkKind kind, ReadOnlyMemory<byte> payload, Position after, Durability durability, bool isLaterRun)
    {
        lock (_gate)
        {
            if (Prepare() is { } problem)
                return problem;
            if (payload.Length > FormatLimits.LargestMark)
                return new StoreProblem(StoreProblemKind.TooLarge, $"A mark holds at most {FormatLimits.LargestMark} bytes.");

            if (!_markers.TryGetValue(sessionId, out MarkerLog? marker))
                _markers.Add(sessionId, marker = new MarkerLog(this, sessionId, isLaterRun));

            return marker.Append(kind, payload.Span, after, durability);
        }
    }

    /// <summary>Deletes all that there is of a session, in the folder and in quarantine; a session that is being written must not be forgotten.</summary>
    public StoreProblem? Forget(Guid sessionId)
    {
        lock (_gate)
        {
            if (Prepare() is { } problem)
                return problem;

            try
            {
                foreach (StoredSession session in Scan().Sessions)
                {
                    if (session.Id == sessionId)
                        new Pruner(Folder, CloseMarker).Forget(session);
                }

                return null;
            }
            catch (Exception e) when (StoreProblem.IsEnvironmental(e))
            {
                return StoreProblem.From(e, "forgetting a session");
            }
        }
    }

    internal PruneReport Prune(Guid current, Position newest, StateDigest state, IReadOnlyCollection<ulong> durable, RetentionPolicy policy)
    {
        // Another process may be writing where nothing protects the store: its sessions are none of ours.
        bool alone = Access.State != StoreAccessState.Held;
        return new Pruner(Folder, CloseMarker).Prune(current, newest, state, durable, policy, alone);
    }

    /// <summary>Closes the marker of a session: nothing is appended for a while, or it is to be deleted. A later mark begins a new part.</summary>
    internal void CloseMarker(Guid sessionId)
    {
        lock (_gate)
        {
            if (_markers.Remove(sessionId, out MarkerLog? marker))
                marker.Dispose();
        }
    }

    /// <summary>Null if writing may go on; re-creates a folder that is gone and takes a lock that has become free.</summary>
    internal StoreProblem? Prepare()
    {
        lock (_gate)
        {
            if (_closed)
                return new StoreProblem(StoreProblemKind.Closed, "The store is closed.");

            StoreAccess access = _lock.Acquire();
            return access.CanWrite ? null : access.Problem;
        }
    }

    /// <summary>Releases the lock. The registry calls it when the last lease goes; dispose the lease instead.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            foreach (MarkerLog marker in _markers.Values)
                marker.Dispose();

            _lock.Dispose();
        }
    }
}
