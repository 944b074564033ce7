using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>The attempts to restore that a store's marks tell of, in the order of their numbers: no clock orders them.</summary>
/// <param name="Runs">The runs that began from recovered state.</param>
/// <param name="Last">The number of the last attempt; 0 for none.</param>
internal sealed record RestoreAttempts(IReadOnlyList<RestoredRun> Runs, long Last)
{
    public static RestoreAttempts Of(IReadOnlyList<SessionHistory> sessions)
    {
        Dictionary<Guid, SessionHistory> byId = sessions.ToDictionary(static session => session.Id);

        // A run that fell back down the ladder began from the last rung that it tried.
        Dictionary<Guid, (long Number, RungId Origin)> origins = new();
        foreach ((Guid run, long number, RungId origin) in sessions.SelectMany(Read))
            if (!origins.TryGetValue(run, out (long Number, RungId Origin) known) || known.Number <= number)
                origins[run] = (number, origin);

        // A run that left no session of its own was killed while it restored, unless it said that no rung would do.
        HashSet<Guid> failed = new(sessions.SelectMany(FailedRuns));
        RestoredRun[] runs = origins.Where(pair => !failed.Contains(pair.Key)).OrderBy(static pair => pair.Value.Number).ThenBy(static pair => pair.Key).Select(pair =>
            byId.TryGetValue(pair.Key, out SessionHistory? run)
                ? new RestoredRun(pair.Key, pair.Value.Origin, run.IsStable, run.EndedBadly)
                : new RestoredRun(pair.Key, pair.Value.Origin, IsStable: false, EndedBadly: true)).ToArray();
        return new RestoreAttempts(runs, origins.Values.Select(static origin => origin.Number).DefaultIfEmpty().Max());
    }

    private static IEnumerable<IReadOnlyDictionary<string, SessionValue>> Attempts(SessionHistory session) =>
        session.Stored.Marks.Where(static mark => mark.Kind == MarkKind.RestoreAttempt).Select(static mark => MarkText.Read(mark.Payload));

    private static IEnumerable<Guid> FailedRuns(SessionHistory session)
    {
        foreach (IReadOnlyDictionary<string, SessionValue> text in Attempts(session))
            if (text.Text(MarkText.Outcome) == MarkText.Failed && Guid.TryParse(text.Text(MarkText.Run), out Guid run))
                yield return run;
    }

    private static IEnumerable<(Guid Run, long Number, RungId Origin)> Read(SessionHistory session)
    {
        foreach (IReadOnlyDictionary<string, SessionValue> text in Attempts(session))
        {
            if (Guid.TryParse(text.Text(MarkText.Run), out Guid run) && RungOf(session.Id, text) is { } rung)
                yield return (run, text.Whole(MarkText.Attempt) ?? 0, rung);
        }
    }

    /// <summary>A slot and a source's rung belong to no session, so that their attempts count whichever session they are offered with.</summary>
    private static RungId? RungOf(Guid session, IReadOnlyDictionary<string, SessionValue> text) =>
        text.Whole(MarkText.Generation) is { } generation ? new RungId(session, (ulong)generation)
        : text.Whole(MarkText.Slot) is { } slot ? new RungId(Guid.Empty, (ulong)slot)
        : text.Text(MarkText.Source) is { } source && text.Text(MarkText.Key) is { } key ? SourceRung.IdOf(source, key)
        : null;
}
