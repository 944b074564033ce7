using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.Tests;

/// <summary>The code that the documentation shows of a session and of a recovery, word for word, played through.</summary>
public sealed partial class SessionSnippetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("session-snippet").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ForTheDocumentedSession_WhenPlayedAndCrashed_TheDocumentedRecoveryGivesItBack()
    {
        OnOneThread(() => Play(_folder));
        OnOneThread(() => Recover(_folder));
    }

    private static async Task Play(string savesFolder)
    {
        var game = new Game();
        var difficulty = new Difficulty();
        ISaveGameManager? saves = null;
        IGameStateManager? states = null;
        ISaveFlowCoordinator? flow = null;
        bool running = true;

        using var session = new SessionFlowCoordinator(
            new SessionOptions
            {
                Directory = savesFolder,
                EnableCrashRecovery = true,
                RecoveryCheckpointInterval = TimeSpan.FromSeconds(300),
                MaxRecoveryAge = TimeSpan.FromHours(24),
            },
            new SessionServices { Saves = saves, GameState = states, SaveFlow = flow });   // each is optional

        session.Attach(game);                            // roots and handlers, generated; Detach undoes it
        session.Track("difficulty", difficulty);         // or by hand

        SessionStartResult started = session.StartSession(new PilotProfile("Maverick"));
        session.UpdateSessionState(new() { ["current_mission"] = "Destroy the Lucifer", ["progress"] = 75 });
        SessionInfo info = session.GetSessionInfo();     // info.SessionId, .PilotCallsign, .Duration, .GameState, .AutoSaveEnabled, info["progress"]

        game.Updated = () => running = game.Mission.Score++ < 10;
        while (running) { game.Update(); session.Tick(); }               // due work and events, on this thread

        CheckpointResult done = await session.CheckpointAsync(Durability.Durable);

        Assert.True(started.Succeeded && done.Succeeded);
        Assert.Equal("Maverick", info.PilotCallsign);
        Assert.Equal(75L, info["progress"].AsInt64());
        Assert.Equal(["started Maverick"], game.Heard);
        game.Mission.Score = 1_000_000;                  // never acknowledged; the using ends the session as Abandoned
    }

    private static Task Recover(string savesFolder)
    {
        var game = new Game();
        var dialog = new Dialog();
        using var session = new SessionFlowCoordinator(new SessionOptions { Directory = savesFolder });
        var nextMission = new Difficulty();

        session.CrashRecoveryAvailable += (_, e) => dialog.Show(e.Recovery);   // late subscribers are served
        session.Attach(game);
        session.Tick();
        RecoveryResult? accepted = null;

        if (session.PendingRecovery is { } recovery)     // PilotCallsign, CrashTimestamp, GameState, ExitKind, AvailableBackups, Rungs, GameFlowContext
        {
            RecoverySummary summary = session.Recovery.GetRecoverySummary(recovery);   // for the dialog
            RecoveryResult result = session.AcceptRecovery();             // recommended rung, falling back down the ladder
            // or: session.AcceptRecovery(saveSlot: 3);  session.AcceptRecovery(recovery.Rungs[1]);
            // or: session.DeclineRecovery();
            // result.Succeeded, result.Rung, result.Attempts (each with its reason), result.PendingRoots
            accepted = result;
            Assert.Equal("Maverick", summary.PilotCallsign);
        }

        Assert.True(accepted!.Succeeded, accepted.Message);
        Assert.Equal(11, game.Mission.Score);
        Assert.Equal(["difficulty"], session.PendingRoots);
        session.Track("difficulty", nextMission);        // a root that did not exist yet gets its recovered state here
        Assert.Equal(3, nextMission.Level);
        Assert.Empty(session.PendingRoots);

        session.ConfirmStable();                         // optional; 60 s do the same
        session.Tick();
        Assert.Equal("Maverick", dialog.Shown!.PilotCallsign);
        Assert.Equal("Maverick", game.Offered!.PilotCallsign);
        session.EndSession();
        return Task.CompletedTask;
    }

    /// <summary>A game has one thread; its continuations come back to it.</summary>
    private static void OnOneThread(Func<Task> run)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                // Waiting here is allowed: a checkpoint completes from the writer.
                Task task = run();
                while (!task.IsCompleted)
                    Thread.Sleep(1);
                task.GetAwaiter().GetResult();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    public sealed partial class Game
    {
        [SessionRoot("mission")] private readonly MissionState _mission = new();
        [SessionRoot("player")] private Difficulty _player = new();

        public MissionState Mission => _mission;

        public List<string> Heard { get; } = new();

        public RecoveryData? Offered { get; private set; }

        public Action Updated { get; set; } = static () => { };

        public void Update() => Updated();

        [OnSession(SessionEventKind.Started)] private void ShowRecordingDot(SessionInfo info) => Heard.Add("started " + info.PilotCallsign);
        [OnSession(SessionEventKind.RecoveryAvailable)] private void Offer(RecoveryData recovery) => Offered = recovery;
    }

    [SessionTracked]
    public sealed partial class MissionState
    {
        public int Score;
    }

    [SessionTracked]
    public sealed partial class Difficulty
    {
        public int Level = 3;
    }

    private sealed class Dialog
    {
        public RecoveryData? Shown { get; private set; }

        public void Show(RecoveryData recovery) => Shown = recovery;
    }
}
