using System;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>
/// Remembers whether the store takes what it is given: one word when it stops, one when it goes on, and in between fewer
/// and fewer automatic attempts. Safe from any thread.
/// </summary>
internal sealed class StoreHealth(TimeProvider clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private StoreProblemKind? _told;
    private TimeSpan _pause;
    private long _since;

    /// <summary>False while an automatic checkpoint would only run into the same wall.</summary>
    public bool MayTry
    {
        get
        {
            lock (_gate)
                return _told is null || clock.GetElapsedTime(_since) >= _pause;
        }
    }

    /// <summary>Takes in a failure; gives back what to tell the game, if it is news.</summary>
    public SessionProblem? Failed(StoreProblem problem)
    {
        lock (_gate)
        {
            bool isNews = _told is null;
            _told = problem.Kind;
            _pause = isNews ? FirstPause : TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
            _since = clock.GetTimestamp();
            return isNews ? Describe(problem) : null;
        }
    }

    /// <summary>Takes in a success; gives back what to tell the game, if it is news.</summary>
    public SessionProblem? Succeeded()
    {
        lock (_gate)
        {
            if (_told is null)
                return null;
            _told = null;
            return new SessionProblem { Kind = SessionProblemKind.StoreResumed, Message = "Checkpoints are written again." };
        }
    }

    private static SessionProblem Describe(StoreProblem problem) => problem.Kind == StoreProblemKind.InUse
        ? new SessionProblem
        {
            Kind = SessionProblemKind.StoreInUse,
            Message = "Another instance of the game holds the checkpoint folder: this one makes no checkpoints until that one ends.",
            Exception = problem.Cause,
        }
        : new SessionProblem
        {
            Kind = SessionProblemKind.StoreDegraded,
            Message = $"Checkpoints cannot be written: {problem.Message} What was written before stays; the session goes on and tries again.",
            Exception = problem.Cause,
        };
}
