using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Diagnostics;
using SessionFlow.Metadata;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>
/// Gives a rung's state to the live roots: decodes it off to the side, writes durably that it is about to be handed over,
/// and hands it over. Runs on the game thread.
/// </summary>
internal sealed class RungRestorer(
    CheckpointStore store, SessionServices services, ServiceCalls calls, Action<SessionProblem> report, Action<StoreProblem?> heard, Telemetry telemetry)
{
    private readonly RungValidation _validation = new(services, calls);

    /// <summary>The number of the last attempt that was marked.</summary>
    public long LastAttempt { get; private set; }

    /// <summary>Tries the choice and then the rest of the ladder; every rung that is tried or passed over is listed.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="choice">The index of the chosen rung.</param>
    /// <param name="run">The session that begins from it.</param>
    /// <param name="target">What is restored into.</param>
    /// <param name="attempts">Takes each rung with its reason.</param>
    public Restoration? Restore(RecoveryOffer offer, int choice, Guid run, RestoreTarget target, List<RecoveryAttempt> attempts)
    {
        LastAttempt = offer.LastAttempt;
        foreach (int index in RecoveryChoice.Attempts(offer.Data.Rungs, choice))
        {
            RungSource source = offer.Sources[index];
            using SessionActivity activity = SessionActivities.Start(SessionActivities.Restore);
            Restoration? restored = null;
            (string Reason, bool IsTorn) failure = (source.Rung.Reason, false);
            if (source.Rung.IsValid)
            {
                restored = source.Generation is not null ? RestoreCheckpoint(offer, source, run, target, out failure)
                    : _validation.Reject(source.Rung, state: null) is { } refusal ? Refused(refusal, out failure)
                    : source.Given is { } given ? RestoreGiven(offer, source, given, run, out failure)
                    : LoadSlot(offer, source, run, out failure);
            }

            RecoveryAttempt attempt = new() { Rung = source.Rung, Succeeded = restored is not null, Reason = restored is null ? failure.Reason : "", IsTorn = failure.IsTorn };
            attempts.Add(attempt);
            activity.Outcome(attempt.Succeeded ? "restored" : "failed", attempt.Reason);
            telemetry.Tried(offer.Data.SessionId, attempt);
            if (restored is not null)
                return restored;
        }

        // The game runs on without it, so that this is no crash to be counted.
        if (LastAttempt > offer.LastAttempt)
            heard(store.AppendMark(offer.Sessions[0], MarkKind.RestoreAttempt, MarkText.Write((MarkText.Run, run.ToString("D")), (MarkText.Outcome, MarkText.Failed)), Durability.Written).Problem);
        return null;
    }

    private Restoration? LoadSlot(RecoveryOffer offer, RungSource source, Guid run, out (string Reason, bool IsTorn) failure)
    {
        int slot = source.Rung.SaveSlot;
        failure = ("The save system did not load the slot.", false);
        if (PilotCallsign.Normalize(source.Rung.PilotCallsign, out string? reason) is not { } pilot)
        {
            failure = (reason!, false);
            return null;
        }

        MarkAttempt(offer.Sessions[0], run, (MarkText.Slot, slot));
        if (services.Saves is not { } saves || !calls.Ask("ISaveGameManager.LoadSlot", () => saves.LoadSlot(slot), false))
            return null;
        return new Restoration(source, SessionInfo.None, pilot, CarriedState.Nothing);
    }

    private Restoration? RestoreGiven(RecoveryOffer offer, RungSource source, SourceRung given, Guid run, out (string Reason, bool IsTorn) failure)
    {
        if (PilotCallsign.Normalize(source.Rung.PilotCallsign, out string? reason) is not { } pilot)
            return Refused(reason!, out failure);
        MarkAttempt(offer.Sessions[0], run, (MarkText.Source, given.SourceName), (MarkText.Key, given.Given.Key));
        try
        {
            if (!given.Source.Restore(given.Given))
                return Refused($"The recovery source '{given.SourceName}' did not restore it.", out failure);
        }
#pragma warning disable CA1031 // A source is the game's; whatever it throws, the next rung is tried.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = (e.Message, e is SessionRestoreException { IsTorn: true });
            return null;
        }

        failure = default;
        List<KeyValuePair<string, string>> refused = new();
        SessionInfo info = SessionUpdates.WithData(SessionInfo.None, given.Given.Data ?? new SessionState(), store.Environment.Clock.GetUtcNow(), refused);
        foreach ((string key, string why) in refused)
            calls.Tell("RecoverySourceRung.Data", $"The key '{key}' of the recovery source '{given.SourceName}' was left out: {why}.");
        return new Restoration(source, info, pilot, new CarriedState(Array.Empty<PendingImage>(), SessionUpdates.Text(given.Given.GameState)));
    }

    private static Restoration? Refused(string reason, out (string Reason, bool IsTorn) failure)
    {
        failure = (reason, false);
        return null;
    }

    private Restoration? RestoreCheckpoint(RecoveryOffer offer, RungSource source, Guid run, RestoreTarget target, out (string Reason, bool IsTorn) failure)
    {
        failure = default;
        RecoveredState? state = GenerationReader.Read(source.Generation!, target.Types, out (RungRejection Kind, string Reason) rejection);
        if (state is null)
        {
            failure = (rejection.Reason, false);
            return null;
        }

        if (target.NeedsRoots && state.Image.RootNames is { Count: > 0 } names && !names.Any(target.Has))
        {
            failure = ($"None of its roots ({string.Join(", ", names)}) was given.", false);
            state.Dispose();
            return null;
        }

        string callsign = state.Info.PilotCallsign.Length > 0 ? state.Info.PilotCallsign : offer.Data.PilotCallsign;
        if (PilotCallsign.Normalize(callsign, out string? reason) is not { } pilot)
        {
            failure = (reason!, false);
            state.Dispose();
            return null;
        }

        if (_validation.Reject(source.Rung, state) is { } refusal)
        {
            state.Dispose();
            return Refused(refusal, out failure);
        }

        MarkAttempt(source.Generation!.SessionId, run, (MarkText.Generation, (long)source.Generation.Number));
        try
        {
            target.Restore(state.Image, state.Image.RootNames);
        }
#pragma warning disable CA1031 // Setters and hooks of the game run here; whatever they throw, the next rung is tried.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = (e.Message, e is SessionRestoreException { IsTorn: true });
            state.Dispose();
            return null;
        }

        return new Restoration(source, state.Info, pilot, Carry(state, target));
    }

    /// <summary>What the attached roots did not take: roots that are not there, and what the checkpoint itself carried.</summary>
    private CarriedState Carry(RecoveredState state, RestoreTarget target)
    {
        List<PendingImage> carried = new() { new PendingImage(state.Image, state.Image.RootNames.Where(name => !target.Has(name)).ToArray()) };
        foreach (PendingImage pending in state.Pending.Select(pending => pending with { Names = pending.Names.Except(state.Image.RootNames, StringComparer.Ordinal).ToArray() }))
        {
            // A root that could not take its recovered state was played on with, and stands in the checkpoint as it is now.
            string[] here = pending.Names.Where(target.Has).ToArray();
            bool restored = here.Length == 0 || target.TryRestoreLate(pending.Image, here, report);
            carried.Add(pending with { Names = restored ? pending.Names.Except(here, StringComparer.Ordinal).ToArray() : pending.Names });
        }

        foreach (PendingImage taken in carried.Where(static pending => pending.Names.Count == 0))
            taken.Image.Dispose();
        return new CarriedState(carried.Where(static pending => pending.Names.Count > 0).ToArray(), state.WantedState);
    }

    /// <summary>Without the mark a state that crashes the game would be recommended for ever; with a full disk it is still better tried.</summary>
    private void MarkAttempt(Guid session, Guid run, params (string Key, SessionValue Value)[] rung)
    {
        byte[] text = MarkText.Write(rung.Append((MarkText.Run, run.ToString("D"))).Append((MarkText.Attempt, ++LastAttempt)).ToArray());
        heard(store.AppendMark(session, MarkKind.RestoreAttempt, text, Durability.Durable).Problem);
    }
}
