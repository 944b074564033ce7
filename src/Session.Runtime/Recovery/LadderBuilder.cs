using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>Collects the rungs of one offer, each tried off to the side, and puts them in order.</summary>
internal sealed class LadderBuilder(SessionOptions options, RungValidation validation, LoopGuard guard, IReadOnlyList<DateTimeOffset> attempts, DateTimeOffset now, DateTimeOffset crash)
{
    private readonly List<RungSource> _sources = new();
    private readonly Dictionary<RungId, SessionInfo> _decoded = new();
    private RungSource[] _ordered = Array.Empty<RungSource>();

    /// <summary>False when there is nothing to choose, and nothing damaged that a player ought to know of.</summary>
    public bool HasSomethingToTell => _sources.Any(static source => source.Rung.Rejection != RungRejection.TooOld);

    /// <summary>The metadata of the best checkpoint that can be used; null without one.</summary>
    public SessionInfo? NewestInfo => _ordered
        .Where(source => source.Rung.IsValid && _decoded.ContainsKey(source.Id))
        .Select(source => _decoded[source.Id])
        .FirstOrDefault();

    /// <summary>The game state of the best rung that can be used and knows of one.</summary>
    public string? NewestState => _ordered
        .Where(source => source.Rung.IsValid && (source.Given is null ? _decoded.ContainsKey(source.Id) : source.Rung.GameState is not null))
        .Select(static source => source.Rung.GameState)
        .FirstOrDefault();

    public void AddGenerations(SessionHistory session, int rank, SessionTypeSet? types)
    {
        foreach (StoredGeneration generation in session.Stored.Generations)
        {
            LadderEntry entry = new(session.Id, rank, generation.Position, Slot: -1, generation.LastTime);
            RecoveryRung rung = new()
            {
                SessionId = session.Id,
                Generation = generation.Number,
                PilotCallsign = session.Pilot,
                Timestamp = generation.LastTime,
            };
            using RecoveredState? state = GenerationReader.Read(generation, types, out (RungRejection Kind, string Reason) rejection);
            if (state is not null)
            {
                _decoded[new RungId(session.Id, generation.Number)] = state.Info;
                rung = rung with { GameState = state.WantedState };
                rejection = RejectionOf(rung, state);
            }

            Add(new RungSource(rung with { Rejection = rejection.Kind, Reason = rejection.Reason ?? "" }, entry, generation));
        }
    }

    /// <summary>A slot stands where the newest session that noted its save says, else among the old ones.</summary>
    public void AddSlot(SaveSlotInfo slot, IReadOnlyList<SessionHistory> sessions)
    {
        LadderEntry entry = new(Guid.Empty, SessionRank: 0, default, slot.Slot, slot.Timestamp);
        for (int rank = sessions.Count - 1; rank >= 0; rank--)
            if (sessions[rank].Saves.TryGetValue(slot.Slot, out (Position After, DateTimeOffset Time) note))
                entry = new LadderEntry(sessions[rank].Id, rank, note.After, slot.Slot, note.Time);
        RecoveryRung rung = new()
        {
            SaveSlot = slot.Slot,
            PilotCallsign = slot.PilotCallsign,
            SaveName = slot.SaveName,
            Timestamp = slot.Timestamp,
            Rejection = slot.IsValid ? RungRejection.None : RungRejection.ValidationFailed,
            Reason = slot.IsValid ? "" : "The save system says that the slot cannot be loaded.",
        };
        if (slot.IsValid && validation.Reject(rung, state: null) is { } reason)
            rung = rung with { Rejection = RungRejection.ValidationFailed, Reason = reason };
        Add(new RungSource(rung, entry, Generation: null));
    }

    /// <summary>A source's rung stands above the last checkpoint of its session that is not newer, else among the old slots.</summary>
    public void AddGiven(SourceRung source, string? reason, IReadOnlyList<SessionHistory> sessions, string pilot)
    {
        RecoverySourceRung given = source.Given;
        int rank = sessions.Count - 1;
        while (rank >= 0 && sessions[rank].Id != given.SessionId)
            rank--;
        Position after = rank < 0 ? default : sessions[rank].Stored.Generations
            .Where(generation => generation.LastTime <= given.Timestamp)
            .Select(static generation => generation.Position)
            .DefaultIfEmpty()
            .Max();
        LadderEntry entry = new(rank < 0 ? Guid.Empty : given.SessionId, Math.Max(rank, 0), after, Slot: -1, given.Timestamp, source.SourceName + "\n" + given.Key);
        RecoveryRung rung = new()
        {
            Source = source.SourceName,
            SourceKey = given.Key,
            SessionId = given.SessionId,
            PilotCallsign = pilot,
            SaveName = given.Name,
            Timestamp = given.Timestamp,
            GameState = given.GameState,
        };
        (RungRejection kind, string? why) = reason is null ? RejectionOf(rung, state: null) : (RungRejection.ValidationFailed, reason);
        Add(new RungSource(rung with { Rejection = kind, Reason = why ?? "" }, entry, Generation: null, source));
    }

    /// <summary>The rungs, best first, the recommended one marked.</summary>
    public RungSource[] Build()
    {
        _ordered = _sources.OrderBy(static source => source.Entry, LadderOrder.Instance).ToArray();
        int recommended = RecoveryChoice.Recommend(_ordered.Select(static source => source.Rung).ToArray());
        if (recommended >= 0)
            _ordered[recommended] = _ordered[recommended] with { Rung = _ordered[recommended].Rung with { IsRecommended = true } };
        return _ordered;
    }

    private (RungRejection Kind, string Reason) RejectionOf(RecoveryRung rung, RecoveredState? state)
    {
        if (RecoveryAge.IsTooOld(now, RecoveryAge.LastUse(rung.Timestamp, attempts, options.MaxRecoveryAge), options.MaxRecoveryAge))
            return (RungRejection.TooOld, $"It is older than {options.MaxRecoveryAge.TotalHours:0.#} hours.");
        return validation.Reject(rung, state) is { } reason ? (RungRejection.ValidationFailed, reason) : default;
    }

    private void Add(RungSource source)
    {
        RecoveryRung rung = source.Rung with
        {
            IsFromFuture = RecoveryAge.IsFromFuture(now, source.Rung.Timestamp),
            Lost = crash > source.Rung.Timestamp ? crash - source.Rung.Timestamp : TimeSpan.Zero,
            FailedAttempts = guard.FailedAttempts(source.Id),
        };
        _sources.Add(source with { Rung = rung });
    }
}
