using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Storage;

/// <summary>Decides, without touching a file, which generations and sessions may go. Nothing that could not be read is on it.</summary>
internal sealed record RetentionPlan(IReadOnlyList<StoredGeneration> Generations, IReadOnlyList<StoredSession> Sessions)
{
    /// <summary>Plans for a store.</summary>
    /// <param name="scan">What is there.</param>
    /// <param name="current">The running session. The generations of others stay: how much of them a power cut would leave, nobody knows.</param>
    /// <param name="durable">The generations of the running session that are known to survive one.</param>
    /// <param name="policy">What to keep.</param>
    /// <param name="alone">Whether to leave other sessions alone.</param>
    public static RetentionPlan For(StoreScan scan, Guid current, IReadOnlyCollection<ulong> durable, RetentionPolicy policy, bool alone)
    {
        HashSet<StoredGeneration> kept = NewestOfSchemas(scan, policy.Schemas);
        List<StoredSession> forgotten = alone
            ? new()
            : scan.Sessions
                .Where(session => session.Id != current)
                .Skip(Math.Max(0, policy.Sessions - 1))
                .Where(session => policy.MayForget(session) && !session.Generations.Any(kept.Contains) && !HasFuture(session))
                .ToList();
        List<StoredGeneration> dropped = scan.Sessions
            .Where(session => session.Id == current)
            .SelectMany(session => Superfluous(session, durable, policy))
            .Where(generation => !kept.Contains(generation))
            .ToList();
        return new RetentionPlan(dropped, forgotten);
    }

    // The valid generations that the session's spread in time does not need, once two stay that no power cut takes.
    private static IEnumerable<StoredGeneration> Superfluous(StoredSession session, IReadOnlyCollection<ulong> durable, RetentionPolicy policy)
    {
        StoredGeneration[] valid = session.Generations.Where(static generation => generation.IsValid).ToArray();
        StoredGeneration[] safe = valid.Where(generation => durable.Contains(generation.Number)).Take(2).ToArray();
        if (valid.Length <= 2 || safe.Length < 2)
            return Array.Empty<StoredGeneration>();

        // The oldest of each age bracket is kept because it will be the next bracket's, the youngest because it is wanted now.
        DateTimeOffset newest = valid[0].Created;
        TimeSpan AgeOf(StoredGeneration generation) => newest - generation.Created;
        ulong stable = session.Last(MarkKind.Stable)?.After.Generation ?? 0;
        StoredGeneration?[] kept =
        {
            valid[0],
            safe[0],
            safe[1],
            valid.LastOrDefault(generation => AgeOf(generation) < policy.Recent),
            valid.FirstOrDefault(generation => AgeOf(generation) >= policy.Recent),
            valid.LastOrDefault(generation => AgeOf(generation) >= policy.Recent && AgeOf(generation) < policy.Old),
            valid.FirstOrDefault(generation => AgeOf(generation) >= policy.Old),
            valid.FirstOrDefault(generation => generation.Number <= stable),
        };
        return valid.Where(generation => !kept.Contains(generation));
    }

    private static HashSet<StoredGeneration> NewestOfSchemas(StoreScan scan, int count) => scan.Sessions
        .SelectMany(static session => session.Generations)
        .Where(static generation => generation.IsValid)
        .OrderByDescending(static generation => generation.LastTime)
        .GroupBy(static generation => generation.Fingerprint)
        .Take(count)
        .Select(static group => group.First())
        .ToHashSet();

    // What a later version of the game wrote is kept for that version.
    private static bool HasFuture(StoredSession session) =>
        session.Generations.Any(static generation => generation.Rejection is { } rejection && rejection.IsFuture)
        || session.MarkerProblem is { IsFuture: true };
}
