using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>The sessions of an open store that run in this process: they are nobody's crash. Belongs to the registry's store.</summary>
internal sealed class LiveSessions
{
    private static readonly ConditionalWeakTable<CheckpointStore, LiveSessions> ByStore = new();

    private readonly ConcurrentDictionary<Guid, bool> _ids = new();

    public static LiveSessions Of(CheckpointStore store) => ByStore.GetValue(store, static _ => new LiveSessions());

    public void Add(Guid session) => _ids[session] = true;

    public void Remove(Guid session) => _ids.TryRemove(session, out _);

    public bool Contains(Guid session) => _ids.ContainsKey(session);
}
