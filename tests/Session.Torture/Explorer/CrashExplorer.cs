using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Torture.Explorer;

/// <summary>
/// Cuts plays of the store at every operation, enumerates the disks that a kill or a power cut may leave there, and has the
/// oracle judge each. Some of these disks are played on, and cut again.
/// </summary>
internal sealed class CrashExplorer(int seed, int budget)
{
    private const int MostExhaustive = 10;
    private const int Steps = 40;

    private readonly HashSet<(StateDigest Disk, int Promises)> _seen = [];
    private readonly Random _random = new(seed);

    /// <summary>Different disks (with what was promised about them) that were judged.</summary>
    public int States => _seen.Count;

    public int Plays { get; private set; }

    public int Cuts { get; private set; }

    /// <summary>Explores until enough different states were judged. Throws at the first that is wrong.</summary>
    public void Run()
    {
        for (int play = 0; States < budget; play++)
        {
            int playSeed = (seed * 10_000) + play;
            MemoryFileSystem disk = new(play % 4 == 2 ? FileRules.Windows : FileRules.Unix);
            Explore(Script.Play(disk, playSeed, Steps, faults: play % 2 == 1), playSeed, depth: 0);
        }
    }

    private void Explore(Recording recording, int playSeed, int depth)
    {
        Plays++;
        List<(MemoryFileSystem Disk, StoreScan Scan)> found = [];
        int[] cuts = [.. Enumerable.Range(0, recording.Operations.Count + 1).Where(cut => cut == 0 || recording.Operations[cut - 1].Changes)];
        foreach (int cut in cuts)
            Cut(cut, static (point, random) => Coarse(point.Pending, random));

        // The rest in no order, so that a small budget is spread over the play.
        int limit = States + Math.Max(200, budget / (depth == 0 ? 8 : 16));
        _random.Shuffle(cuts);
        foreach (int cut in cuts.TakeWhile(_ => States < limit))
            Cut(cut, static (point, random) => Fine(point.Pending, random));

        if (depth == 0 && found.Count > 0)
            PlayOn(recording, playSeed, found[_random.Next(found.Count)]);

        void Cut(int at, Func<CrashPoint, Random, IEnumerable<Fate[]>> fates)
        {
            Cuts++;
            CrashPoint point = CrashPoint.After(recording.Before, recording.Operations, at);
            string Where(string what) => $"seed {seed}, play {playSeed}, depth {depth}, cut after {at} of {recording.Operations.Count} operations, {what}";

            Judge(point.Disk(static _ => Fate.Kept), recording, at, Durability.Written, () => Where("killed"), found);
            foreach (Fate[] fate in fates(point, _random))
                Judge(point.Disk(i => fate[i]), recording, at, Durability.Durable, () => Where(string.Concat(fate.Select(static one => one.ToString()[0]))), found);
        }
    }

    // What was found after a cut is what a later process may rely on.
    private void PlayOn(Recording recording, int playSeed, (MemoryFileSystem Disk, StoreScan Scan) start)
    {
        Recording next = Script.Play(start.Disk.Clone(), playSeed + 5000, Steps / 2, faults: false, recording);
        foreach (StoredSession session in start.Scan.Sessions)
        {
            if (Oracle.Newest(session) is >= 0 and int newest)
                next.Expectations.Insert(0, new Expectation(0, session.Id, newest, 0, Durability.Durable, MarkKind.None));
        }

        Explore(next, playSeed + 5000, depth: 1);
    }

    private void Judge(
        MemoryFileSystem disk, Recording recording, int cut, Durability level, Func<string> where, List<(MemoryFileSystem, StoreScan)> found)
    {
        int promises = recording.Expectations.Count(e => e.Operations <= cut && e.Durability >= level);
        if (!_seen.Add((Oracle.Fingerprint(disk), promises)))
            return;

        StoreScan scan = Oracle.Judge(disk, recording, cut, level, where);
        if (_seen.Count % 16 == 0)
            found.Add((disk.Clone(), scan));

        // Its identities must not be those of a play.
        Oracle.WriteOn(disk, scan, (1 << 30) + _seen.Count, where);
    }

    private static IEnumerable<Fate[]> Coarse(IReadOnlyList<Effect> pending, Random random)
    {
        yield return Make(pending.Count, static _ => Fate.Lost);
        yield return Make(pending.Count, i => pending[i].IsData ? Fate.Torn : Fate.Kept);
        yield return Make(pending.Count, _ => (Fate)random.Next(2));
    }

    private static IEnumerable<Fate[]> Fine(IReadOnlyList<Effect> pending, Random random)
    {
        int count = pending.Count;
        if (count == 0)
            yield break;

        if (count <= MostExhaustive)
        {
            for (int subset = 0; subset < 1 << count; subset++)
                yield return Make(count, i => (subset >> i & 1) != 0 ? Fate.Kept : Fate.Lost);
        }
        else
        {
            for (int prefix = 0; prefix <= count; prefix++)
                yield return Make(count, i => i < prefix ? Fate.Kept : Fate.Lost);

            // As ext4 may have it: entries in order, the bytes of the newest files later. And the other way round.
            for (int prefix = 0; prefix <= count; prefix++)
            {
                yield return Make(count, i => i < prefix && !pending[i].IsData ? Fate.Kept : Fate.Lost);
                yield return Make(count, i => pending[i].IsData || i < prefix ? Fate.Kept : Fate.Lost);
            }

            for (int i = 0; i < 32; i++)
                yield return Make(count, _ => (Fate)random.Next(2));
        }

        for (int one = 0; one < count; one++)
        {
            yield return Make(count, i => i == one ? Fate.Lost : Fate.Kept);
            yield return Make(count, i => i == one ? Fate.Kept : Fate.Lost);
            if (!pending[one].IsData)
                continue;

            foreach (Fate harm in new[] { Fate.Zeros, Fate.Torn })
            {
                yield return Make(count, i => i == one ? harm : Fate.Kept);
                yield return Make(count, i => i == one ? harm : Fate.Lost);
                yield return Make(count, i => i == one || (pending[i].IsData && i > one) ? harm : Fate.Kept);
            }
        }

        for (int i = 0; i < 16; i++)
            yield return Make(count, effect => (Fate)random.Next(pending[effect].IsData ? 4 : 2));
    }

    private static Fate[] Make(int count, Func<int, Fate> fate)
    {
        Fate[] fates = new Fate[count];
        for (int i = 0; i < count; i++)
            fates[i] = fate(i);

        return fates;
    }
}
