using System;
using System.Threading;

namespace SessionFlow.Coordination;

/// <summary>One session from its start to its end: what both the game's threads and the writer's need to know of it.</summary>
internal sealed class SessionRun(Guid id, string pilot, long startTimestamp, Action<SessionProblem> report)
{
    private int _isEnded;
    private int _isStable;
    private int _isRetired;

    public Guid Id { get; } = id;

    public string Pilot { get; } = pilot;

    /// <summary>When it began, by the clock that nobody sets.</summary>
    public long StartTimestamp { get; } = startTimestamp;

    public CheckpointMailbox Mailbox { get; } = new();

    public bool IsEnded => Volatile.Read(ref _isEnded) != 0;

    public bool IsStable => Volatile.Read(ref _isStable) != 0;

    /// <summary>True when the offers that this session recovered are retired on the disk.</summary>
    public bool IsRetired => Volatile.Read(ref _isRetired) != 0;

    public Action<SessionProblem> Report { get; } = report;

    /// <summary>True for the one caller that ends it.</summary>
    public bool TryEnd() => Interlocked.Exchange(ref _isEnded, 1) == 0;

    /// <summary>True for the one caller that finds it stable first.</summary>
    public bool TryStable() => Interlocked.Exchange(ref _isStable, 1) == 0;

    public void Retired() => Volatile.Write(ref _isRetired, 1);
}
