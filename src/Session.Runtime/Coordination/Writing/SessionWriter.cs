using System;
using System.Linq;
using SessionFlow.Diagnostics;
using SessionFlow.Recovery;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>What the writer's thread keeps for one running session: its log, its marks and its mailbox.</summary>
internal sealed class SessionWriter : IDisposable
{
    /// <summary>How long a session stays after it was offered for the last time.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(30);

    private readonly CheckpointStore _store;
    private readonly SessionRun _run;
    private readonly SessionLog _log;
    private readonly CheckpointJournal _journal;
    private readonly Action<StoreProblem?> _tell;
    private readonly Action<SessionInfo> _wrote;
    private readonly LateMarks _late;
    private readonly RetentionPolicy _retention;
    private readonly Telemetry _telemetry;
    private long? _number;
    private bool _isStarted;

    /// <param name="store">The store.</param>
    /// <param name="run">The session.</param>
    /// <param name="tell">Hears of each write: its problem, or null.</param>
    /// <param name="wrote">Hears of each acknowledged checkpoint that put something on the disk.</param>
    /// <param name="late">Keeps the marks that the store refuses and that still matter later.</param>
    /// <param name="offered">How long a session is offered after its last sign of life.</param>
    /// <param name="telemetry">Hears of each checkpoint.</param>
    public SessionWriter(CheckpointStore store, SessionRun run, Action<StoreProblem?> tell, Action<SessionInfo> wrote, LateMarks late, TimeSpan offered, Telemetry telemetry)
    {
        _store = store;
        _run = run;
        _tell = tell;
        _wrote = wrote;
        _late = late;
        _telemetry = telemetry;
        _log = store.BeginSession(run.Id);
        _journal = new CheckpointJournal(_log);
        _retention = new RetentionPolicy { MayForget = session => IsSettled(store, session, offered) };
    }

    public SessionRun Run => _run;

    /// <summary>Writes the capture that waits, if one does, and answers those who wait for it.</summary>
    /// <param name="upTo">Leaves a capture that came after so many.</param>
    public void WriteWaiting(long upTo = long.MaxValue)
    {
        if (_run.Mailbox.Take(upTo) is { } taken)
            WriteTaken(taken);
    }

    /// <summary>Apart from its caller, so that a look into an empty mailbox allocates nothing.</summary>
    private void WriteTaken(CheckpointCapture taken)
    {
        using CheckpointCapture capture = taken;
        _telemetry.Taken();
        CheckpointResult result;
        using (SessionActivity activity = SessionActivities.Start(SessionActivities.Write, capture.Activity))
        {
            result = Guarded(() => Write(capture));
            activity.Outcome(Telemetry.KindOf(result), result.Message);
        }

        _telemetry.Checkpoint(_run.Id, result, _store.Environment.Clock.GetElapsedTime(capture.StartedAt));
        capture.Answer(result);
        if (result.IsSnapshot)
            _ = Guarded(() => Prune(result));
    }

    /// <summary>Appends a mark. A store that does not take it is told of, and the session goes on.</summary>
    public void Mark(MarkKind kind, byte[] payload, Durability durability)
    {
        if (Start() is not null || kind == MarkKind.Start)
            return;
        StoreProblem? problem = _log.AppendMark(kind, payload, durability).Problem;
        _tell(problem);

        // The other kinds say what was so at that moment; these two are still true later.
        if (problem is not null && kind is MarkKind.End or MarkKind.Stable)
            _late.Add(() => _log.AppendMark(kind, payload, durability).Problem);
    }

    public void Dispose() => _journal.Dispose();

    /// <summary>What is still to be offered is never deleted; nor is, for a while, what has grown too old for it: a clock may be wrong.</summary>
    private static bool IsSettled(CheckpointStore store, StoredSession session, TimeSpan offered)
    {
        if (LiveSessions.Of(store).Contains(session.Id))
            return false;
        TimeSpan silent = store.Environment.Clock.GetUtcNow() - session.LastWord;
        return silent - Grace > offered || !SessionHistory.Of(session, store.Environment.Boot).IsOpen;
    }

    private CheckpointResult Write(CheckpointCapture capture)
    {
        if (Start() is { } refusal)
            return CheckpointResults.Failed(refusal);
        (CheckpointResult result, StoreProblem? problem) = _journal.Write(capture);
        _tell(problem);
        if (result.Succeeded)
            Acknowledged(capture, result);
        return result;
    }

    private CheckpointResult Prune(CheckpointResult result)
    {
        _journal.Prune(_retention);
        return result;
    }

    private CheckpointResult Guarded(Func<CheckpointResult> write)
    {
        try
        {
            return write();
        }
#pragma warning disable CA1031 // What goes wrong with one checkpoint costs that checkpoint, never the writer and all after it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _run.Report(new SessionProblem { Kind = SessionProblemKind.Capture, Message = $"The checkpoint could not be made: {e.Message}", Exception = e });
            return CheckpointResults.Failed(CheckpointFailure.CaptureFailed, e.Message);
        }
    }

    private void Acknowledged(CheckpointCapture capture, CheckpointResult result)
    {
        if (result.ByteCount > 0)
            _wrote(capture.Info);
        if (capture.Retires.Count == 0 || Retirement.Archive(_store, capture.Retires, Retirement.Recovered) is not null)
            return;
        LiveSessions.Of(_store).Retired(capture.Retires);
        if (capture.CompletesRecovery)
            _run.Retired();
    }

    /// <summary>A store that another process held when this one started has not been looked at yet.</summary>
    private long NextNumber()
    {
        LiveSessions sessions = LiveSessions.Of(_store);
        if (sessions.NextNumber() is { } number)
            return number;
        sessions.Knows(SessionHistory.Of(_store.Scan(), _store.Environment.Boot).Select(static session => session.Number).FirstOrDefault());
        return sessions.NextNumber()!.Value;
    }

    /// <summary>The start mark comes before all else; where it could not be written it is tried again first.</summary>
    private StoreProblem? Start()
    {
        if (_isStarted)
            return null;
        StoreResult marked = _log.AppendMark(MarkKind.Start, MarkText.Write((MarkText.Pilot, _run.Pilot), (MarkText.Number, _number ??= NextNumber())), Durability.Written);
        _isStarted = marked.Succeeded;
        if (!_isStarted)
            _tell(marked.Problem);
        return marked.Problem;
    }
}
