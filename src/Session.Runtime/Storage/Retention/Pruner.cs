using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Storage;

/// <summary>Carries out a retention plan, in an order that a crash may interrupt anywhere.</summary>
internal sealed class Pruner
{
    private readonly StoreFolder _folder;
    private readonly Action<Guid> _release;
    private readonly Quarantine _quarantine;
    private int _generations;
    private int _sessions;
    private int _quarantined;
    private StoreProblem? _problem;

    /// <param name="folder">The store's folder.</param>
    /// <param name="release">Closes what this process has open of a session that is to be forgotten: elsewhere than on Unix it could not be deleted.</param>
    public Pruner(StoreFolder folder, Action<Guid> release)
    {
        _folder = folder;
        _release = release;
        _quarantine = new Quarantine(folder);
    }

    /// <summary>
    /// Prunes after <paramref name="newest"/> was made durable, if it reads back as it was written.
    /// </summary>
    /// <param name="current">The running session.</param>
    /// <param name="newest">Its last checkpoint.</param>
    /// <param name="state">The digest of that checkpoint's state.</param>
    /// <param name="durable">The generations of that session that are known to be durable.</param>
    /// <param name="policy">What to keep.</param>
    /// <param name="alone">Whether to leave other sessions alone.</param>
    public PruneReport Prune(
        Guid current, Position newest, StateDigest state, IReadOnlyCollection<ulong> durable, RetentionPolicy policy, bool alone)
    {
        try
        {
            StoreScan scan = StoreScanner.Scan(_folder);
            if (!IsReadBack(scan, current, newest, state))
            {
                _problem = scan.Problem ?? new StoreProblem(StoreProblemKind.NotReadBack, "The newest checkpoint does not read back as it was written.");
                return Report();
            }

            RetentionPlan plan = RetentionPlan.For(scan, current, durable, policy, alone);
            foreach (StoredGeneration generation in plan.Generations)
                Attempt(() => Drop(generation));

            foreach (StoredSession session in plan.Sessions)
                Attempt(() => Forget(session));

            foreach (StoredGeneration generation in Unreadable(scan.Sessions.Except(plan.Sessions), current, newest, policy, alone))
                Attempt(() => PutAside(generation));
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            _problem ??= StoreProblem.From(e, "pruning");
        }

        return Report();
    }

    /// <summary>Deletes all that there is of a session. Its marks go last, so that what is left of it is never offered again.</summary>
    public void Forget(StoredSession session)
    {
        _release(session.Id);
        foreach (StoredGeneration generation in session.Generations)
            Delete(generation.Files);

        _quarantine.Forget(session.Id);
        _ = _folder.Sync();
        foreach (string marker in session.MarkerFiles)
            _folder.Delete(marker);

        _sessions++;
    }

    private static bool IsReadBack(StoreScan scan, Guid current, Position newest, StateDigest state) =>
        scan.Sessions.FirstOrDefault(session => session.Id == current) is { } session
        && session.Generations.FirstOrDefault(generation => generation.Number == newest.Generation && generation.IsValid) is { } generation
        && generation.Position == newest
        && generation.State == state;

    // Older than the newest of this session, or of one whose offer is settled; never what a later version wrote or what
    // the system does not let be read.
    private static IEnumerable<StoredGeneration> Unreadable(
        IEnumerable<StoredSession> sessions, Guid current, Position newest, RetentionPolicy policy, bool alone) => sessions
        .Where(session => session.Id == current || (!alone && policy.MayForget(session)))
        .SelectMany(static session => session.Generations)
        .Where(bad => bad.SessionId != current || bad.Number < newest.Generation)
        .Where(static bad => bad.Rejection is
        {
            Reason: RejectReason.Truncated or RejectReason.Checksum or RejectReason.Malformed or RejectReason.NotOurs or RejectReason.Missing,
        });

    // A file that somebody has open must not keep all others for ever.
    private void Attempt(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            _problem ??= StoreProblem.From(e, "pruning");
        }
    }

    private void Drop(StoredGeneration generation)
    {
        Delete(generation.Files);
        _generations++;
    }

    // One read that goes wrong proves nothing: what a second one can read stays where it is offered.
    private void PutAside(StoredGeneration generation)
    {
        if (generation.Read(out _) is null && _quarantine.Take(generation.Files))
            _quarantined++;
    }

    private void Delete(GenerationFiles files)
    {
        // A journal without its snapshot would be rubbish; a snapshot without its journal is still an older state.
        foreach (string journal in files.Journals)
            _folder.Delete(journal);

        if (files.Snapshot is not null)
            _folder.Delete(files.Snapshot);
    }

    private PruneReport Report() => new(_generations, _sessions, _quarantined, _problem);
}
