using System;

namespace SessionFlow.Diagnostics;

/// <summary>
/// Tells an observer, and on .NET 8 and later the framework's listeners, what a coordinator does. Where nobody listens no
/// message is made and nothing is allocated. Safe from any thread.
/// </summary>
/// <param name="observer">The game's observer, if it has one.</param>
/// <param name="threw">Hears of an observer that throws.</param>
internal sealed class Telemetry(ISessionObserver? observer, Action<Exception> threw)
{
    public void Started(Guid session)
    {
        if (Wants(SessionLogLevel.Information))
            Log(SessionLogLevel.Information, SessionLogEvent.SessionStarted, session, "A session began.");
    }

    public void Ended(SessionInfo info, RecoveryExitKind kind)
    {
        if (Wants(SessionLogLevel.Information))
            Log(SessionLogLevel.Information, SessionLogEvent.SessionEnded, info.SessionId, $"The session ended as {kind} after {info.Duration.TotalSeconds:0} s.");
    }

    public void Captured(TimeSpan duration) => Measure(SessionInstrument.CaptureDuration, duration.TotalSeconds);

    /// <summary>A capture was left for the writer.</summary>
    /// <param name="replaces">True where it took the place of one that was never written.</param>
    public void Published(bool replaces)
    {
        if (replaces)
            Measure(SessionInstrument.CapturesReplaced, 1);
        else
            Measure(SessionInstrument.CapturesWaiting, 1);
    }

    /// <summary>The writer took the capture that waited.</summary>
    public void Taken() => Measure(SessionInstrument.CapturesWaiting, -1);

    public void Checkpoint(Guid session, CheckpointResult result, TimeSpan duration)
    {
        if (!result.Succeeded)
        {
            Failed(session, result);
            return;
        }

        string kind = KindOf(result);
        Measure(SessionInstrument.CheckpointDuration, duration.TotalSeconds, kind);
        Measure(SessionInstrument.CheckpointSize, result.ByteCount, kind);
        if (Wants(SessionLogLevel.Debug))
            Log(SessionLogLevel.Debug, SessionLogEvent.CheckpointWritten, session, $"Checkpoint {result.Generation} ({kind}, {result.ByteCount} bytes) is {result.Durability} after {duration.TotalMilliseconds:0.0} ms.");
    }

    /// <summary>A checkpoint was not acknowledged.</summary>
    public void Failed(Guid session, CheckpointResult result)
    {
        if (IsMeasured(SessionInstrument.CheckpointFailures))
            Measure(SessionInstrument.CheckpointFailures, 1, result.Failure.ToString());
        if (Wants(SessionLogLevel.Warning))
            Log(SessionLogLevel.Warning, SessionLogEvent.CheckpointFailed, session, $"{result.Failure}: {result.Message}");
    }

    public void Offered(RecoveryData data)
    {
        if (Wants(SessionLogLevel.Information))
            Log(SessionLogLevel.Information, SessionLogEvent.RecoveryOffered, data.SessionId, $"The last run ended as {data.ExitKind}; {data.Rungs.Count} rungs, recommended: {data.Recommended?.ToString() ?? "none"}.");
    }

    public void Tried(Guid crashed, RecoveryAttempt attempt)
    {
        Measure(SessionInstrument.RecoveryAttempts, 1, attempt.Succeeded ? "restored" : "failed");
        if (attempt.Succeeded && Wants(SessionLogLevel.Information))
            Log(SessionLogLevel.Information, SessionLogEvent.RungRestored, crashed, $"Restored {attempt.Rung}.");
        else if (!attempt.Succeeded && Wants(SessionLogLevel.Warning))
            Log(SessionLogLevel.Warning, SessionLogEvent.RungFailed, crashed, $"{attempt.Rung}: {attempt.Reason}");
    }

    /// <summary>An offer or a recovery came to one of its ends.</summary>
    public void Settled(SessionLogEvent what, Guid session)
    {
        if (!Wants(SessionLogLevel.Information))
            return;
        Log(SessionLogLevel.Information, what, session, what switch
        {
            SessionLogEvent.RecoveryCompleted => "The recovery is complete.",
            SessionLogEvent.RecoveryDeclined => "The offer was turned down.",
            SessionLogEvent.RecoveryPostponed => "The offer was left for the next start.",
            _ => "The recovery was taken back.",
        });
    }

    public void Problem(SessionProblem problem)
    {
        if (IsMeasured(SessionInstrument.Problems))
            Measure(SessionInstrument.Problems, 1, problem.Kind.ToString());
        SessionLogLevel level = problem.Kind == SessionProblemKind.StoreResumed ? SessionLogLevel.Information : SessionLogLevel.Warning;
        if (Wants(level))
            Log(level, EventOf(problem.Kind), default, problem.Message, problem.Exception);
    }

    /// <summary>What a checkpoint put on the disk, as its measurements and spans say it.</summary>
    public static string KindOf(CheckpointResult result) => !result.Succeeded ? "failed" : result.IsSnapshot ? "snapshot" : result.ByteCount > 0 ? "delta" : "unchanged";

    /// <summary>The event of a problem: the one of its name.</summary>
    internal static SessionLogEvent EventOf(SessionProblemKind kind) => kind switch
    {
        SessionProblemKind.StoreDegraded => SessionLogEvent.StoreDegraded,
        SessionProblemKind.StoreResumed => SessionLogEvent.StoreResumed,
        SessionProblemKind.StoreInUse => SessionLogEvent.StoreInUse,
        SessionProblemKind.StoreUnreadable => SessionLogEvent.StoreUnreadable,
        SessionProblemKind.StoreUnprotected => SessionLogEvent.StoreUnprotected,
        SessionProblemKind.Gap => SessionLogEvent.Gap,
        SessionProblemKind.Capture => SessionLogEvent.Capture,
        SessionProblemKind.Restore => SessionLogEvent.Restore,
        SessionProblemKind.Handler => SessionLogEvent.Handler,
        SessionProblemKind.EventsDropped => SessionLogEvent.EventsDropped,
        SessionProblemKind.Service => SessionLogEvent.Service,
        SessionProblemKind.WrongThread => SessionLogEvent.WrongThread,
        _ => SessionLogEvent.None,
    };

    private bool Wants(SessionLogLevel level)
    {
        if (observer is null)
            return false;
        try
        {
            return observer.IsEnabled(level);
        }
#pragma warning disable CA1031 // An observer is the game's; what it throws costs only what it was to hear.
        catch (Exception e)
#pragma warning restore CA1031
        {
            threw(e);
            return false;
        }
    }

    private void Log(SessionLogLevel level, SessionLogEvent what, Guid session, string text, Exception? exception = null)
    {
        try
        {
            observer!.Log(new SessionLogMessage { Level = level, Event = what, SessionId = session, Text = text, Exception = exception });
        }
#pragma warning disable CA1031 // An observer is the game's; what it throws costs only what it was to hear.
        catch (Exception e)
#pragma warning restore CA1031
        {
            threw(e);
        }
    }

#if NET8_0_OR_GREATER
    private bool IsMeasured(SessionInstrument instrument) => observer is not null || instrument.IsListenedTo;
#else
    private bool IsMeasured(SessionInstrument instrument) => observer is not null;
#endif

    private void Measure(SessionInstrument instrument, double value, string? tag = null)
    {
#if NET8_0_OR_GREATER
        if (instrument.IsListenedTo)
            instrument.Record(value, tag);
#endif
        if (observer is null)
            return;
        try
        {
            observer.Measure(new SessionMeasurement(instrument.Name, value, tag));
        }
#pragma warning disable CA1031 // An observer is the game's; what it throws costs only what it was to hear.
        catch (Exception e)
#pragma warning restore CA1031
        {
            threw(e);
        }
    }
}
