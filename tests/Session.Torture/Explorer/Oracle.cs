using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Torture.Explorer;

/// <summary>Judges what the store makes of a disk after a crash.</summary>
internal static class Oracle
{
    /// <summary>Throws unless recovery delivers what was promised, and nothing that was not written.</summary>
    /// <param name="disk">The disk as it is found.</param>
    /// <param name="recording">What was done and promised.</param>
    /// <param name="operations">How many operations the crash came after.</param>
    /// <param name="level">What kind of crash it was: Written after a kill, Durable after a power cut.</param>
    /// <param name="where">For messages.</param>
    public static StoreScan Judge(MemoryFileSystem disk, Recording recording, int operations, Durability level, Func<string> where)
    {
        StateDigest before = Fingerprint(disk);
        StoreScan scan = StoreScanner.Scan(new StoreFolder(disk, TestStore.Folder));
        Require(scan.Problem is null, () => $"{where()}: {scan.Problem}");
        foreach (StoredSession session in scan.Sessions)
            CheckDelivered(session, recording, where);

        CheckPromises(scan, recording, operations, level, where);
        Require(before == Fingerprint(disk), () => $"{where()}: reading changed the disk");
        return scan;
    }

    /// <summary>Writes on after a crash: that works, and what was there stays there.</summary>
    public static void WriteOn(MemoryFileSystem disk, StoreScan found, int seed, Func<string> where)
    {
        StoreEnvironment environment = new() { Files = disk, Random = new SeededRandom(seed), Boot = null };
        using StoreLease lease = new StoreRegistry().Open(TestStore.Folder, environment);
        using SessionLog log = lease.Store.BeginSession(environment.Random.NextGuid());
        foreach (StoredSession session in found.Sessions)
            Require(lease.Store.AppendMark(session.Id, MarkKind.RestoreAttempt, default, Durability.Durable).Succeeded, () => $"{where()}: no mark after the crash");

        Require(log.WriteSnapshot([new Section(1, Payload.Of(1))], 1, default, Durability.Durable).Succeeded, () => $"{where()}: no snapshot after the crash");
        PruneReport report = log.Prune(new RetentionPolicy { MayForget = static _ => false });
        Require(report.Problem is null, () => $"{where()}: {report.Problem}");

        StoreScan after = lease.Store.Scan();
        foreach (StoredSession session in found.Sessions)
        {
            StoredSession? still = after.Sessions.FirstOrDefault(other => other.Id == session.Id);
            Require(still is not null && Newest(still) == Newest(session), () => $"{where()}: writing on changed what {session.Id} has");
            Require(
                still!.Marks.Count(static mark => mark.Kind == MarkKind.RestoreAttempt) == 1 + session.Marks.Count(static mark => mark.Kind == MarkKind.RestoreAttempt),
                () => $"{where()}: an attempt is not recorded");
        }
    }

    /// <summary>The state that the newest valid generation of a session leads to; -1 for none.</summary>
    public static int Newest(StoredSession session)
    {
        StoredGeneration? newest = session.Generations.FirstOrDefault(static generation => generation.IsValid);
        return newest is null ? -1 : (int)newest.State.High;
    }

    public static StateDigest Fingerprint(MemoryFileSystem disk)
    {
        System.IO.Hashing.XxHash128 hash = new();
        foreach ((string path, Inode inode) in disk.Files)
        {
            hash.Append(System.Runtime.InteropServices.MemoryMarshal.AsBytes(path.AsSpan()));
            hash.Append(BitConverter.GetBytes(inode.Length));
            hash.Append(inode.Content);
        }

        return StateDigest.Of(hash);
    }

    private static void CheckDelivered(StoredSession session, Recording recording, Func<string> where)
    {
        foreach (StoredGeneration generation in session.Generations.Where(static generation => generation.IsValid))
        {
            GenerationContent? content = generation.Read(out Rejection? rejection);
            Require(content is not null, () => $"{where()}: valid, and then {rejection}");
            int state = content!.Sections.Count == 2 ? Payload.Recognize(content.Sections[0].Bytes.Span) : -1;
            CheckState(state, -1, content.Base);
            foreach (Delta delta in content.Deltas)
            {
                int next = Payload.Recognize(delta.Bytes.Span);
                CheckState(next, state, delta.Result);
                state = next;
            }

            Require(Payload.Digest(state) == generation.State && content.State == generation.State, () => $"{where()}: the digest is another state's");
        }

        int[] marks = session.Marks.Select(static mark => Payload.Recognize(mark.Payload.Span)).ToArray();
        for (int i = 0; i < marks.Length; i++)
        {
            int at = i;
            Require(
                recording.Marks.TryGetValue(marks[at], out (Guid Session, MarkKind Kind) mark)
                && mark == (session.Id, session.Marks[at].Kind)
                && (at == 0 || marks[at - 1] < marks[at]),
                () => $"{where()}: marks {string.Join(',', marks)} were not made so");
        }

        void CheckState(int state, int on, StateDigest digest) => Require(
            recording.States.TryGetValue(state, out (Guid Session, int On) submitted) && submitted == (session.Id, on) && digest == Payload.Digest(state),
            () => $"{where()}: state {state} on {on} of {session.Id} was never written so");
    }

    private static void CheckPromises(StoreScan scan, Recording recording, int operations, Durability level, Func<string> where)
    {
        Dictionary<Guid, StoredSession> sessions = scan.Sessions.ToDictionary(static session => session.Id);
        Expectation[] promises = recording.Expectations.Where(e => e.Operations <= operations && e.Durability >= level).ToArray();
        foreach (IGrouping<Guid, Expectation> promised in promises.GroupBy(static promise => promise.Session))
        {
            if (recording.Forgotten.TryGetValue(promised.Key, out int since) && since <= operations)
                continue;

            _ = sessions.TryGetValue(promised.Key, out StoredSession? session);
            HashSet<int> marks = session is null ? [] : session.Marks.Select(static mark => Payload.Recognize(mark.Payload.Span)).ToHashSet();
            bool mayGo = recording.FirstPrune <= operations && recording.Settled.TryGetValue(promised.Key, out int settled) && settled <= operations;
            if (mayGo)
            {
                Require(
                    session is null || session.Generations.Count == 0 || promised.Where(static promise => promise.Settles).All(promise => marks.Contains(promise.State)),
                    () => $"{where()}: {promised.Key} is half forgotten and would be offered again");
                continue;
            }

            foreach (Expectation promise in promised.Where(static promise => promise.IsMark))
                Require(marks.Contains(promise.State), () => $"{where()}: mark {promise.State} ({promise.Mark}) of {promised.Key} is lost, {promise.Durability} since {promise.Operations}");

            CheckStates(session, [.. promised.Where(static promise => !promise.IsMark)], where);
        }
    }

    private static void CheckStates(StoredSession? session, Expectation[] promised, Func<string> where)
    {
        if (promised.Length == 0)
            return;

        int newest = session is null ? -1 : Newest(session);
        Expectation last = promised[^1];
        Require(newest >= last.State, () => $"{where()}: state {last.State} of {last.Session} is lost ({newest} is found), {last.Durability} since {last.Operations}");

        ulong[] generations = [.. promised.Select(static promise => promise.Generation).Where(static number => number > 0).Distinct()];
        int valid = session!.Generations.Count(static generation => generation.IsValid);
        Require(
            valid >= Math.Min(2, generations.Length),
            () => $"{where()}: of the generations {string.Join(", ", generations)} {valid} valid ones are left: {string.Join("; ", session.Generations.Select(Describe))}");
    }

    private static string Describe(StoredGeneration generation) => $"{generation}, to state {(int)generation.State.High}";

    private static void Require(bool holds, Func<string> message) => TortureException.Require(holds, message);
}
