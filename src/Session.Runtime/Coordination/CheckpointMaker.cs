using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SessionFlow.Diagnostics;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>Captures the state and hands it to the writer. Belongs to the game thread.</summary>
internal sealed class CheckpointMaker(SessionCore core, RootTable roots, RecoveryDesk recovery)
{
    private readonly LentRoots _lent = new(recovery.Site.Space);
    private bool _isCapturing;
    private bool _toldOfFailure;

    /// <summary>Makes the automatic checkpoint, if one is due and the store might take it.</summary>
    /// <param name="now">The time, by the clock that nobody sets.</param>
    public void MakeIfDue(long now)
    {
        if (core.Store is null || !core.Schedule.IsDueAt(now) || IsBusy)
            return;

        // A handler may have ended the session of a recovery in this very tick.
        recovery.Observe();
        if (core.Run is not { } run || !core.Health.MayTry || !HasSomethingToKeep)
            return;
        if (Capture(run, Durability.Written, out _) is { } capture)
            Publish(run, capture);
    }

    /// <summary>Makes a checkpoint now. The task completes from the writer.</summary>
    public Task<CheckpointResult> Make(Durability durability)
    {
        if (core.Store is null)
            return CheckpointResults.FailedTask(CheckpointFailure.Disabled, "SessionOptions.EnableCrashRecovery is false.");
        recovery.Observe();
        if (core.Run is not { } run)
            return CheckpointResults.FailedTask(CheckpointFailure.NoSession, "No session runs: call StartSession first.");
        if (IsBusy)
            return CheckpointResults.FailedTask(CheckpointFailure.CaptureFailed, "The state is being captured or restored by the caller of this hook: ask again after that.");
        if (Capture(run, durability, out CheckpointResult? failure) is not { } capture)
            return Task.FromResult(failure!);
        Task<CheckpointResult> done = capture.Wait();
        bool isDurable = capture.Durability == Durability.Durable;
        Publish(run, capture);

        // The writer finds the others within a hundredth of a second, and the game does not pay for waking it.
        if (isDurable)
            core.WakeWriter();
        return done;
    }

    /// <summary>Hooks of the game run inside captures and restores; what they would capture is half of one state.</summary>
    private bool IsBusy => _isCapturing || recovery.Site.IsRestoring;

    /// <summary>A session that nothing was attached to yet has nothing that a player would miss, but may owe an offer its end.</summary>
    private bool HasSomethingToKeep => recovery.FollowUp.IsRetiring || roots.Bindings.Count > 0 || recovery.FollowUp.Carried.Images.Count > 0 || core.HasData;

    private CheckpointCapture? Capture(SessionRun run, Durability durability, out CheckpointResult? failure)
    {
        failure = null;
        _isCapturing = true;
        using SessionActivity activity = SessionActivities.Start(SessionActivities.Capture);
        try
        {
            if (core.Schedule.Capturing(out long started) == Durability.Durable)
                durability = Durability.Durable;
            SessionInfo info = core.Info;
            _lent.Update(roots.Bindings);
            IReadOnlyList<Guid> retires = recovery.FollowUp.Retiring;
            CheckpointCapture capture = new()
            {
                Image = StateCapture.Capture(recovery.Site.Space, roots.Bindings, roots.Types, core.Options.Clock.GetUtcNow()),
                Info = info,
                Carried = recovery.FollowUp.Carried,
                RootRevision = roots.Revision,
                // An offer is retired only for state that a power cut does not take.
                Durability = retires.Count > 0 ? Durability.Durable : durability,
                Retires = retires,
                CompletesRecovery = recovery.FollowUp.IsRetiring,
                StartedAt = started,
                Activity = activity,
            };
            _toldOfFailure = false;
            core.Telemetry.Captured(core.Options.Clock.GetElapsedTime(started));
            return capture;
        }
#pragma warning disable CA1031 // Hooks and getters of the game run here; the game thread sees no exception from a checkpoint.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // Due again after the interval, not in each tick.
            if (!_toldOfFailure)
                core.Events.Report(new SessionProblem { Kind = SessionProblemKind.Capture, Message = e.Message, Exception = e });
            _toldOfFailure = true;
            failure = CheckpointResults.Failed(CheckpointFailure.CaptureFailed, e.Message);
            core.Telemetry.Failed(run.Id, failure);
            activity.Outcome(Telemetry.KindOf(failure), e.Message);
            return null;
        }
        finally
        {
            _isCapturing = false;
        }
    }

    private void Publish(SessionRun run, CheckpointCapture capture)
    {
        if (run.Mailbox.Publish(capture, out bool replaces))
        {
            core.Telemetry.Published(replaces);
            return;
        }

        core.Telemetry.Failed(run.Id, CheckpointResults.Ended);
        capture.Answer(CheckpointResults.Ended);
        capture.Dispose();
    }
}
