using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>
/// The sessions of an open store that run in this process: they are nobody's crash. Also counts them, and knows which
/// offers somebody in this process has taken or turned down. Belongs to the registry's store.
/// </summary>
internal sealed class LiveSessions
{
    private static readonly ConditionalWeakTable<CheckpointStore, LiveSessions> ByStore = new();

    private readonly HashSet<Guid> _ids = new();
    private readonly HashSet<Guid> _taken = new();
    private readonly List<OwedRetirement> _owed = new();
    private long? _number;

    public static LiveSessions Of(CheckpointStore store) => ByStore.GetValue(store, static _ => new LiveSessions());

    public void Add(Guid session)
    {
        lock (_ids)
            _ids.Add(session);
    }

    public void Remove(Guid session)
    {
        lock (_ids)
            _ids.Remove(session);
    }

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
            return _number = _number + 1;
    }

    public bool Contains(Guid session)
    {
        lock (_ids)
            return _ids.Contains(session);
    }

    /// <summary>Says that the offer of these sessions is nobody else's any longer.</summary>
    public void Take(IEnumerable<Guid> sessions)
    {
        lock (_taken)
            _taken.UnionWith(sessions);
    }

    /// <summary>Says that the offer of these sessions may be made again.</summary>
    public void GiveBack(IEnumerable<Guid> sessions)
    {
        lock (_taken)
            _taken.ExceptWith(sessions);
    }

    public bool IsTaken(Guid session)
    {
        lock (_taken)
            return _taken.Contains(session);
    }

    /// <summary>Keeps an offer that was recovered without a session, until one has its state on the disk.</summary>
    public void Owe(OwedRetirement owed)
    {
        lock (_owed)
            _owed.Add(owed);
    }

    /// <summary>The sessions that a durable checkpoint of these roots retires.</summary>
    public IReadOnlyList<Guid> OwedBy(Func<string, bool> hasRoot)
    {
        lock (_owed)
            return _owed.Count == 0 ? Array.Empty<Guid>() : _owed.Where(owed => owed.Roots.All(hasRoot)).SelectMany(static owed => owed.Sessions).ToArray();
    }

    /// <summary>Says that sessions are retired on the disk.</summary>
    public void Retired(IReadOnlyCollection<Guid> sessions)
    {
        lock (_owed)
            _owed.RemoveAll(owed => owed.Sessions.All(sessions.Contains));
    }
}
