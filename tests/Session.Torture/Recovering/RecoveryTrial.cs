using System;
using System.Linq;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Torture.Recovering;

/// <summary>
/// A session that is killed, and its recovery cut off after every operation. What the card says changes nothing; an attempt
/// is on the disk before the state is handed over; and whatever happens in a recovery, the next start has what was there.
/// </summary>
internal sealed class RecoveryTrial
{
    private const int Steps = 4;

    private readonly int _seed;
    private readonly Random _random;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private int _runs;

    private RecoveryTrial(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
    }

    /// <summary>Disks that a recovery was cut off on and begun again.</summary>
    public int Cuts { get; private set; }

    public static int Run(int seed, int plays)
    {
        int cuts = 0;
        for (int play = 0; play < plays; play++)
        {
            RecoveryTrial trial = new((seed * 1000) + play);
            trial.Run();
            cuts += trial.Cuts;
        }

        return cuts;
    }

    private void Run()
    {
        MemoryFileSystem crashed = Crash();
        IgnoreCards(crashed);

        MemoryFileSystem disk = crashed.Clone();
        int handed = -1;
        RecoveryResult result = Recover(disk, () => handed = disk.Operations.Count, out int step);
        Require(result.Succeeded && step == Steps, () => $"recovered {result.Rung}, step {step}: {result.Message}");

        for (int cut = 0; cut <= disk.Operations.Count; cut++)
            CutAfter(crashed, disk, cut, handed);

        GiveUpAfterTwo(crashed);
    }

    // Each step is a checkpoint, some a generation, and the process is gone after the last.
    private MemoryFileSystem Crash()
    {
        MemoryFileSystem disk = new();
        using SessionFlowCoordinator session = new(Options(disk));
        Craft mission = new();
        session.Track("mission", mission);
        Require(session.StartSession(new PilotProfile("Maverick")).Succeeded, static () => "the session does not start");
        for (int step = 1; step <= Steps; step++)
        {
            mission.Step = step;
            mission.Name = new string('x', _random.Next(200));
            if (step == Steps || _random.Next(2) == 0)
                session.Track("part " + step, new Craft());

            _clock.Advance(TimeSpan.FromMinutes(1));
            Require(session.CheckpointAsync(Durability.Durable).GetAwaiter().GetResult().Succeeded, () => $"checkpoint {step} failed");
        }

        // The writer prunes when it has acknowledged; one more checkpoint, of the same state, is only taken after that.
        CheckpointResult settled = session.CheckpointAsync(Durability.Durable).GetAwaiter().GetResult();
        Require(settled.Succeeded && !settled.IsSnapshot, static () => "the last checkpoint is not settled");
        return disk.Clone();
    }

    private void IgnoreCards(MemoryFileSystem crashed)
    {
        const string Path = TestStore.Folder + "/" + FileName.Card;
        string card = Encoding.UTF8.GetString(crashed.Files[Path].Content);
        string expected = Describe(Check(crashed.Clone()));
        string other = (RecoveryData.Parse(card) with { SessionId = Guid.NewGuid(), ExitKind = RecoveryExitKind.Clean, CrashTimestamp = _clock.GetUtcNow().AddYears(-3) }).ToJson();
        foreach (string? changed in new[] { null, "", "{}", other, card.Replace("Killed", "Clean", StringComparison.Ordinal) })
        {
            MemoryFileSystem disk = crashed.Clone();
            disk.Remove(Path);
            if (changed is not null)
                disk.Put(Path, Encoding.UTF8.GetBytes(changed));

            Require(Describe(Check(disk)) == expected, () => $"the card decides: {changed ?? "none"} gives {Describe(Check(disk))} instead of {expected}");
        }
    }

    private void CutAfter(MemoryFileSystem before, MemoryFileSystem recovered, int cut, int handed)
    {
        CrashPoint point = CrashPoint.After(before, recovered.Operations, cut);
        foreach (Func<int, Fate> fate in new Func<int, Fate>[] { static _ => Fate.Lost, static _ => Fate.Kept, _ => (Fate)_random.Next(4) })
        {
            MemoryFileSystem disk = point.Disk(i => point.Pending[i].IsData ? fate(i) : (Fate)((int)fate(i) % 2));
            StoreScan scan = StoreScanner.Scan(new StoreFolder(disk, TestStore.Folder));
            int attempts = scan.Sessions.Sum(static session => session.Marks.Count(static mark => mark.Kind == MarkKind.RestoreAttempt));
            Require(cut < handed || attempts == 1, () => $"cut after {cut}: the state was handed over at {handed} and {attempts} attempts are recorded");

            bool archived = scan.Sessions.Any(static session => session.Last(MarkKind.Archived) is not null);
            Require(!archived || cut >= handed, () => $"cut after {cut}: archived before the state was handed over at {handed}");
            if (archived)
                continue;

            RecoveryResult again = Recover(disk, static () => { }, out int step);
            Require(again.Succeeded && step == Steps, () => $"cut after {cut}: the next start recovers step {step}: {again.Message}");
            Cuts++;
        }
    }

    // The state kills the game when it is handed over: after two attempts another rung is recommended, and none is gone.
    private void GiveUpAfterTwo(MemoryFileSystem crashed)
    {
        MemoryFileSystem disk = crashed;
        RecoveryData first = Check(disk.Clone())!;
        for (int attempt = 0; attempt < 2; attempt++)
        {
            MemoryFileSystem run = disk.Clone();
            MemoryFileSystem? dead = null;
            _ = Recover(run, () => dead ??= run.Clone(), out _);
            disk = dead!;
        }

        RecoveryData third = Check(disk)!;
        Require(
            third.Rungs.Count == first.Rungs.Count && Recommended(third) != Recommended(first),
            () => $"after two deaths generation {Recommended(third)} is recommended, as {Recommended(first)} was");
    }

    private static ulong Recommended(RecoveryData data) => data.Rungs.Single(static rung => rung.IsRecommended).Generation;

    private static string Describe(RecoveryData? data) => data is null
        ? "nothing"
        : $"{data.SessionId} {data.ExitKind} {data.CrashTimestamp:O} {string.Join(',', data.Rungs.Select(static rung => $"{rung.Generation}{rung.Rejection}{rung.IsRecommended}"))}";

    private RecoveryData? Check(MemoryFileSystem disk) => new CrashRecoveryManager(Options(disk)).CheckForCrashRecovery();

    private RecoveryResult Recover(MemoryFileSystem disk, Action handed, out int step)
    {
        CrashRecoveryManager manager = new(Options(disk));
        RecoveryData? data = manager.CheckForCrashRecovery();
        Require(data is not null, static () => "nothing is offered");
        RecoveredGame game = new(Steps, handed);
        RecoveryResult result = manager.PerformCrashRecovery(data!, -1, game);
        step = game.Mission.Step;
        return result;
    }

    private SessionOptions Options(MemoryFileSystem disk) => new()
    {
        Directory = TestStore.Folder,
        Clock = _clock,
        MaxRecoveryAge = TimeSpan.FromHours(24),
        Environment = new StoreEnvironment { Files = disk, Random = new SeededRandom((_seed * 1000) + _runs++), Boot = new Guid(1, 2, 3, new byte[8]), Pause = static _ => { } },
        Stores = new StoreRegistry(),
        ProcessEnd = new FakeProcessEnd(),
    };

    private void Require(bool holds, Func<string> message) => TortureException.Require(holds, () => $"recovery of play {_seed}: {message()}");

    /// <summary>The game of the next start: it has every root that the dead one had.</summary>
    private sealed class RecoveredGame(int parts, Action handed) : ISessionParticipant
    {
        public Craft Mission { get; } = new() { Restored = _ => handed() };

        public void AttachTo(SessionAttachment attachment)
        {
            attachment.Types(Craft.Types);
            attachment.Root<Craft>("mission", () => Mission, null);
            foreach (string name in Enumerable.Range(1, parts).Select(static step => $"part {step}"))
            {
                Craft part = new();
                attachment.Root<Craft>(name, () => part, null);
            }
        }
    }
}
