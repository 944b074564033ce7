using System;
using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>Keeps what a recovery replaced until its session is stable, and takes the recovery back. Belongs to the game thread.</summary>
/// <param name="core">The coordinator's parts.</param>
/// <param name="roots">The attached roots.</param>
/// <param name="site">Where state goes.</param>
/// <param name="followUp">What is left to do of the recovery.</param>
/// <param name="look">Looks at the store again.</param>
internal sealed class RecoveryUndoing(SessionCore core, RootTable roots, RestoreSite site, RecoveryFollowUp followUp, Action look) : IDisposable
{
    private RecoveryUndo? _undo;

    /// <summary>The attached roots as they are; null where that is not to be had, so that nothing can be undone.</summary>
    public RecoveryUndo? Remember(RecoveryOffer offer)
    {
        try
        {
            DateTimeOffset now = core.Options.Clock.GetUtcNow();
            return new RecoveryUndo(StateCapture.Capture(site.Space, roots.Bindings, roots.Types, now, borrowsSpace: true), roots.Bindings, offer);
        }
        catch (SessionCaptureException)
        {
            return null;
        }
    }

    /// <summary>Keeps this one instead of what there was.</summary>
    public void Keep(RecoveryUndo? undo, SessionRun run)
    {
        Forget();
        if (undo is not null)
            (_undo, undo.Run) = (undo, run);
    }

    /// <summary>Lets go of what can no longer be taken back.</summary>
    public void Observe()
    {
        if (_undo is { Run: { } undone } && (undone.IsStable || undone.IsEnded))
            Forget();
    }

    /// <summary>Gives the roots back what they were, ends the session, and offers the recovery again.</summary>
    public bool Undo(RecoveryUndo undo)
    {
        if (!ReferenceEquals(_undo, undo) || core.IsDisposed || site.IsRestoring || core.Store is not { } store || core.Run != undo.Run)
            return false;
        try
        {
            RootBinding[] there = undo.Roots.Intersect(roots.Bindings).ToArray();
            if (there.Length > 0)
                _ = site.Guarded(() => StateRestore.RestoreInto(undo.Before, site.Space, there, roots.Types, core.Options.Clock.GetUtcNow()));
        }
#pragma warning disable CA1031 // Setters and hooks of the game run here; what they changed is written back, and the recovery stands.
        catch (Exception e)
#pragma warning restore CA1031
        {
            core.Events.Report(new SessionProblem { Kind = SessionProblemKind.Restore, Message = $"The recovery could not be taken back: {e.Message}", Exception = e });
            return false;
        }

        // The writer may be retiring the offer just now: its mark has to stand before the one that takes it back.
        (_, Task written) = core.End(RecoveryExitKind.Clean);
        core.Wait(written);
        followUp.Forget();
        Forget();
        StoreProblem? problem = Retirement.Archive(store, undo.Offer.Sessions, Retirement.Undone);
        core.Heard(problem);
        if (problem is not null)
            core.Late.Add(() => Retirement.Archive(store, undo.Offer.Sessions, Retirement.Undone));
        LiveSessions.Of(store).GiveBack(undo.Offer.Sessions);
        core.Telemetry.Settled(SessionLogEvent.RecoveryUndone, undo.Offer.Data.SessionId);
        look();
        return true;
    }

    public void Dispose() => Forget();

    private void Forget()
    {
        _undo?.Dispose();
        _undo = null;
    }
}
