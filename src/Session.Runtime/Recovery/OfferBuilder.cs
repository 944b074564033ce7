using System;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>Reads the store and the save system, and says what there is to offer. Writes nothing.</summary>
internal sealed class OfferBuilder(SessionOptions options, SessionServices services, ServiceCalls calls)
{
    /// <summary>How many entries of the folder the latest look could not read as files of the store.</summary>
    public int Unreadable { get; private set; }

    /// <summary>The offer, or null when no run ended badly or nothing of it can be told.</summary>
    /// <param name="store">The store; one that another process holds has nothing to offer.</param>
    /// <param name="types">The types that the game knows; null before it has told any.</param>
    /// <param name="now">When the offer was first looked at: one that a player has before him does not grow too old.</param>
    public RecoveryOffer? Build(CheckpointStore store, SessionTypeSet? types, DateTimeOffset now)
    {
        if (store.Access.State == StoreAccessState.InUse)
            return null;
        LiveSessions live = LiveSessions.Of(store);
        StoreScan scan = store.Scan();

        // A file that a kill cut off is what a kill leaves; the rest is not the store's own doing.
        Unreadable = scan.Skipped.Count(static entry => entry.Rejection.Reason != RejectReason.Truncated);
        SessionHistory[] all = SessionHistory.Of(scan, store.Environment.Boot);
        live.Knows(all.Length == 0 ? 0 : all[0].Number);
        SessionHistory[] sessions = all.Where(session => !live.Contains(session.Id)).ToArray();
        RestoreAttempts attempts = RestoreAttempts.Of(sessions);
        LoopGuard guard = new(attempts.Runs);
        SessionHistory[] open = sessions.Where(session => session.IsOpen && !live.IsTaken(session.Id)).ToArray();

        // The newest crash is offered; one that left nothing must not hide another pilot's.
        foreach (IGrouping<string, SessionHistory> pilot in open.GroupBy(static session => session.Pilot, StringComparer.Ordinal))
            if (Offer(pilot.ToArray(), guard, types, now) is { } offer)
                return offer with { LastAttempt = attempts.Last };
        return null;
    }

    private RecoveryOffer? Offer(SessionHistory[] sessions, LoopGuard guard, SessionTypeSet? types, DateTimeOffset now)
    {
        SessionHistory crashed = sessions[0];
        DateTimeOffset crash = crashed.Stored.LastSignOfLife;
        DateTimeOffset[] attempts = sessions.SelectMany(static session => session.Stored.Marks)
            .Where(static mark => mark.Kind == MarkKind.RestoreAttempt)
            .Select(static mark => mark.Time)
            .OrderBy(static time => time)
            .ToArray();
        if (RecoveryAge.IsTooOld(now, RecoveryAge.LastUse(crash, attempts, options.MaxRecoveryAge), options.MaxRecoveryAge))
            return null;

        LadderBuilder ladder = new(options, new RungValidation(services, calls), guard, attempts, now, crash);
        for (int rank = 0; rank < sessions.Length; rank++)
            ladder.AddGenerations(sessions[rank], rank, types);
        SaveSlotInfo[] slots = SlotsOf(crashed.Pilot);
        foreach (SaveSlotInfo slot in slots)
            ladder.AddSlot(slot, sessions);
        Guid[] ids = sessions.Select(static session => session.Id).ToArray();
        RecoveryCrash told = new() { SessionIds = ids, PilotCallsign = crashed.Pilot, Timestamp = crash, ExitKind = crashed.ExitKind };
        foreach ((SourceRung rung, string? reason) in new SourceLadder(services, calls).RungsFor(told))
            ladder.AddGiven(rung, reason, sessions, crashed.Pilot);
        if (!ladder.HasSomethingToTell)
            return null;

        RungSource[] sources = ladder.Build();
        SessionInfo info = ladder.NewestInfo ?? SessionInfo.None;
        RecoveryData data = new()
        {
            SessionId = crashed.Id,
            CrashTimestamp = crash,
            IsFromFuture = RecoveryAge.IsFromFuture(now, crash),
            PilotCallsign = crashed.Pilot.Length > 0 ? crashed.Pilot : info.PilotCallsign,
            GameState = ladder.NewestState,
            LastAutoSaveTime = info.LastSaveTime,
            ExitKind = crashed.ExitKind,
            ExitDetail = crashed.ExitDetail,
            AvailableBackups = slots,
            Rungs = sources.Select(static source => source.Rung).ToArray(),
            GameFlowContext = RecoveryCards.ContextOf(info),
        };
        return new RecoveryOffer(data, sources, ids, LastAttempt: 0);
    }

    /// <summary>The pilot's slots, newest first, as valid as the save system says.</summary>
    private SaveSlotInfo[] SlotsOf(string pilot)
    {
        if (services.Saves is not { } saves)
            return Array.Empty<SaveSlotInfo>();
        return calls.Slots(saves)
            .Where(slot => slot.Slot >= 0 && string.Equals(slot.PilotCallsign, pilot, StringComparison.Ordinal))
            .Select(slot => slot with { IsValid = slot.IsValid && calls.Ask("ISaveGameManager.ValidateSlot", () => saves.ValidateSlot(slot.Slot), false) })
            .OrderByDescending(static slot => slot.Timestamp)
            .ThenBy(static slot => slot.Slot)
            .ToArray();
    }
}
