using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>
/// The sessions of an open store that run in this process: they are nobody's crash. Also counts them. Belongs to the
/// registry's store.
/// </summary>
internal sealed class LiveSessions
{
    private static readonly ConditionalWeakTable<CheckpointStore, LiveSessions> ByStore = new();

    private readonly ConcurrentDictionary<Guid, bool> _ids = new();
    private long? _number;

    public static LiveSessions Of(CheckpointStore store) => ByStore.GetValue(store, static _ => new LiveSessions());

    public void Add(Guid session) => _ids[session] = true;

    public void Remove(Guid session) => _ids.TryRemove(session, out _);

    /// <summary>Takes in the highest number that a scan found.</summary>
    public void Knows(long number)
    {
        lock (_ids)
            _number = Math.Max(_number ?? 0, number);
    }

    /// <summary>The number of a session that begins now; null when nobody has looked yet.</summary>
    public long? NextNumber()
    {
        lock (_ids)
            return _number is null ? null : ++_number;
    }

    public bool Contains(Guid session) => _ids.ContainsKey(session);
}
