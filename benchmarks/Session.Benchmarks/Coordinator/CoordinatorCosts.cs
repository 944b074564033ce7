using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Session.Benchmarks.Reports;
using SessionFlow;

namespace Session.Benchmarks.Coordinator;

/// <summary>What a session costs the game's thread, its start and its memory, in this process.</summary>
internal sealed class CoordinatorCosts : IDisposable
{
    private const string CheckpointReason =
        "The capture in it has a row of its own; the rest copies what is known of the session and hands both to the writer, whose thread then wants a processor.";

    private readonly string _folder = Directory.CreateTempSubdirectory("session-costs").FullName;
    private readonly int _rounds;
    private int _stores;

    private CoordinatorCosts(int rounds) => _rounds = rounds;

    /// <param name="rounds">How often each call is made.</param>
    public static List<Figure> Measure(int rounds)
    {
        using var costs = new CoordinatorCosts(rounds);
        var figures = new List<Figure>();
        figures.AddRange(costs.Calls());
        figures.AddRange(costs.Checkpoints());
        figures.AddRange(costs.Openings());
        figures.AddRange(SaveCosts.Measure(Path.Combine(costs._folder, "saves"), rounds));
        return figures;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SessionFlowCoordinator Open(string? folder = null) => new(new SessionOptions { Directory = folder ?? NewFolder() });

    private string NewFolder() => Path.Combine(_folder, "store" + ++_stores);

    private IEnumerable<Figure> Calls()
    {
        using SessionFlowCoordinator session = Open();
        session.Track("mission", SampleState.Make());
        var ends = new double[_rounds];
        int round = 0;
        var pilot = new PilotProfile("Maverick");
        bool isRight = true;
        double start = Measuring.Microseconds(_rounds, () => isRight &= session.StartSession(pilot).Succeeded, () =>
        {
            ends[round++] = Measuring.Microseconds(1, () => isRight &= session.EndSession());
            session.Tick();
        });
        if (!isRight)
            throw new InvalidOperationException("A session did not start or end.");
        double end = Measuring.Median(ends);
        yield return new Figure("start a session", start, "us", 100);
        yield return new Figure("end a session", end, "us", 100);

        session.StartSession(pilot);
        int progress = 0;
        yield return new Figure("update its state with one key", Measuring.NanosecondsOfMany(30, 100, () => session.UpdateSessionState(new() { ["progress"] = ++progress })) / 1000, "us", 5);
        session.CheckpointAsync().Wait();
        session.Tick();
        yield return new Figure("`Tick` with nothing due", Measuring.NanosecondsOfMany(60, 2000, session.Tick), "ns", 100);
        yield return new Figure("`Tick` with nothing due, allocated", Measuring.BytesOf(5000, session.Tick), "B", 0);
        session.EndSession();
    }

    /// <summary>Each checkpoint is of a state that was played on since the last, and the writer is done before the next.</summary>
    private IEnumerable<Figure> Checkpoints()
    {
        var states = new GameStateManager<Skirmish.MissionPhase>(Skirmish.MissionPhase.Approach);
        using var session = new SessionFlowCoordinator(new SessionOptions { Directory = NewFolder() }, new SessionServices { GameState = states });
        Skirmish.Mission mission = SampleState.Make();
        session.Track("mission", mission);
        session.StartSession(new PilotProfile("Maverick"));
        Task<CheckpointResult> written = session.CheckpointAsync();
        void PlayOn()
        {
            if (!written.Result.Succeeded)
                throw new InvalidOperationException(written.Result.Message);
            mission.Step();
        }

        PlayOn();
        yield return new Figure("checkpoint asked for", Measuring.Microseconds(_rounds, () => written = session.CheckpointAsync(), PlayOn), "us", 100) { Reason = CheckpointReason };
        yield return new Figure("checkpoint asked for, allocated", Measuring.BytesOf(_rounds, () => written = session.CheckpointAsync(), PlayOn), "B", null);

        // A change of the game's state makes a checkpoint due in the next tick.
        bool isFirst = true;
        void Wait()
        {
            written = session.CheckpointAsync();
            PlayOn();
            _ = states.ChangeAsync((isFirst = !isFirst) ? Skirmish.MissionPhase.Approach : Skirmish.MissionPhase.Pursuit).AsTask();
        }

        Wait();
        yield return new Figure("automatic checkpoint in `Tick`", Measuring.Microseconds(_rounds, session.Tick, Wait), "us", 100) { Reason = CheckpointReason };
        session.EndSession();

        StateSnapshot<Skirmish.Mission>? snapshot = null;
        void LetGo()
        {
            snapshot!.Dispose();
            mission.Step();
        }

        yield return new Figure("the capture in it", Measuring.Microseconds(_rounds, () => snapshot = StateSnapshot.Capture(mission), LetGo), "us", null);
        yield return new Figure("the capture in it, allocated", Measuring.BytesOf(_rounds, () => snapshot = StateSnapshot.Capture(mission), LetGo), "B", null);
    }

    private IEnumerable<Figure> Openings()
    {
        string clean = NewFolder();
        using (SessionFlowCoordinator session = Open(clean))
        {
            session.Track("mission", SampleState.Make());
            session.StartSession(new PilotProfile("Maverick"));
            session.CheckpointAsync(Durability.Durable).Wait();
            session.EndSession();
        }

        string crashed = NewFolder();
        Crash(crashed);
        Crash(crashed);
        yield return new Figure("start-up check of a clean store", Opening(clean, rungs: 0), "ms", 5);
        yield return new Figure("start-up check of a store with four rungs", Opening(crashed, rungs: 4), "ms", 10);
    }

    /// <summary>A session that leaves two rungs and ends as abandoned.</summary>
    private void Crash(string folder)
    {
        Skirmish.Mission mission = SampleState.Make();
        using SessionFlowCoordinator session = Open(folder);
        session.Track("mission", mission);
        session.StartSession(new PilotProfile("Maverick"));
        session.CheckpointAsync(Durability.Durable).Wait();

        // Another set of roots begins another generation.
        session.Track("record", new Skirmish.PilotRecord());
        mission.Step();
        session.CheckpointAsync(Durability.Durable).Wait();
    }

    /// <summary>From nothing to an offer whose rungs were tried against the game's types.</summary>
    private double Opening(string folder, int rungs)
    {
        Skirmish.Mission mission = SampleState.Make();
        SessionFlowCoordinator? session = null;
        return Measuring.Microseconds(
            Math.Max(5, _rounds / 5),
            () =>
            {
                session = Open(folder);
                session.Track("mission", mission);
                if ((session.PendingRecovery?.Rungs.Count ?? 0) != rungs)
                    throw new InvalidOperationException($"The store offers {session.PendingRecovery?.Rungs.Count ?? 0} rungs instead of {rungs}.");
            },
            () => session!.Dispose()) / 1000;
    }
}
