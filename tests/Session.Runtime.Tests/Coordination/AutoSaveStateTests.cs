using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Tests.Diagnostics;
using SessionFlow.Tests.Saves;

namespace SessionFlow.Tests.Coordination;

/// <summary>States of the game that are worth a save.</summary>
public sealed class AutoSaveStateTests : IDisposable
{
    private readonly SessionWorld _world = new();
    private readonly GameStateManager<Screen> _states = new(Screen.Menu);
    private readonly FakeObserver _observer = new();
    private readonly FakeSaves _saves;

    public AutoSaveStateTests() => _saves = _world.NewSaves();

    private enum Screen
    {
        Menu,
        Mission,
        [SessionAutoSave]
        MissionComplete,
        [SessionAutoSave]
        Debriefing,
    }

    private SessionServices Services => new() { Saves = _saves, GameState = _states, Observer = _observer };

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForAnEnum_ItsMarkedMembersAreNamed() => Assert.Equal(["MissionComplete", "Debriefing"], _states.AutoSaveStates);

    [Fact]
    public void ForAMarkedState_WhenEntered_TheNextTickSavesOnceAndItsCheckpointIsDurable()
    {
        (SessionFlowCoordinator session, FakeGame game) = Play(Services);
        Enter(session, Screen.Mission);
        Assert.Empty(_saves.GetSlots());
        Assert.DoesNotContain(Written(), static text => text.Contains("Durable", StringComparison.Ordinal));

        game.Mission.Step = 7;
        int before = Written().Length;
        Enter(session, Screen.MissionComplete);
        Assert.Equal(SaveType.Auto, Assert.Single(_saves.GetSlots()).Type);
        Assert.Contains("is Durable", Written()[before], StringComparison.Ordinal);

        // What comes after it is an ordinary one again, and nothing is saved until such a state is entered anew.
        _saves.State = 100;
        before = Written().Length;
        game.Mission.Step = 8;
        Enter(session, Screen.Mission);
        Assert.Contains("is Written", Written()[before], StringComparison.Ordinal);
        Assert.True(_saves.LoadSlot(0));
        Assert.Equal(0, _saves.State);
    }

    [Fact]
    public void ForAMarkedState_WhenTheGameAsksForLessBeforeTheTick_TheCheckpointIsDurableAllTheSame()
    {
        (SessionFlowCoordinator session, FakeGame game) = Play(Services);
        game.Mission.Step = 7;
        Assert.True(_states.ChangeAsync(Screen.MissionComplete).AsTask().Blocked());
        Task<CheckpointResult> made = session.CheckpointAsync(Durability.Written);
        Assert.Equal(Durability.Durable, made.Blocked().Durability);
    }

    [Fact]
    public void ForASaveSystemWhoseAutoSaveIsOff_OnlyTheCheckpointIsMade()
    {
        QuietSaves saves = new(isEnabled: false, saves: true);
        (SessionFlowCoordinator session, _) = Play(Services with { Saves = saves });
        Enter(session, Screen.MissionComplete);

        Assert.Equal(0, saves.Triggered);
        Assert.Contains(Written(), static text => text.Contains("is Durable", StringComparison.Ordinal));
    }

    [Fact]
    public void ForASaveSystemThatDoesNotSave_ItIsToldAndTheCheckpointIsMade()
    {
        QuietSaves saves = new(isEnabled: true, saves: false);
        (SessionFlowCoordinator session, _) = Play(Services with { Saves = saves });
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        Enter(session, Screen.MissionComplete);
        session.Tick();

        Assert.Equal(1, saves.Triggered);
        Assert.Contains(problems, static problem => problem.Message.StartsWith("The save system did not make the automatic save", StringComparison.Ordinal));
        Assert.Contains(Written(), static text => text.Contains("is Durable", StringComparison.Ordinal));
    }

    [Fact]
    public void ForARecoveryThatAsksForSuchAState_NothingIsSavedOverThePlayersSlot()
    {
        (SessionFlowCoordinator session, _) = Play(Services);
        Enter(session, Screen.Debriefing);
        _world.Kill();
        GameStateManager<Screen> states = new(Screen.Menu);
        QuietSaves saves = new(isEnabled: true, saves: true);
        session = _world.Open(Services with { GameState = states, Saves = saves });
        session.Attach(new FakeGame());

        Assert.Equal("Debriefing", session.AcceptRecovery().RequestedGameState);
        session.Tick();
        session.Tick();

        Assert.Equal((Screen.Debriefing, 0), (states.Current, saves.Triggered));
    }

    /// <summary>Plays until the checkpoint that a session begins with is written, so that the next is of what the test does.</summary>
    private (SessionFlowCoordinator Session, FakeGame Game) Play(SessionServices services)
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(services);
        Assert.True(session.Checkpoint().Succeeded);
        return (session, game);
    }

    /// <summary>Changes the state, and ticks until the checkpoint of that is written.</summary>
    private void Enter(SessionFlowCoordinator session, Screen screen)
    {
        int before = Written().Length;
        Assert.True(_states.ChangeAsync(screen).AsTask().Blocked());
        session.TickUntil(() => Written().Length > before, "the checkpoint of a state");
    }

    private string[] Written() => _observer.Messages.Where(static message => message.Event == SessionLogEvent.CheckpointWritten).Select(static message => message.Text).ToArray();

    private sealed class QuietSaves(bool isEnabled, bool saves) : ISaveGameManager
    {
        public int Triggered { get; private set; }

        public bool IsAutoSaveEnabled => isEnabled;

        public TimeSpan AutoSaveInterval => TimeSpan.FromMinutes(5);

        public int QuickSaveSlot => -1;

        public event EventHandler<SaveCompletedEventArgs>? SaveCompleted
        {
            add { }
            remove { }
        }

        public event EventHandler<AutoSaveTriggeredEventArgs>? AutoSaveTriggered
        {
            add { }
            remove { }
        }

        public event EventHandler<SaveCorruptionEventArgs>? CorruptionDetected
        {
            add { }
            remove { }
        }

        public IReadOnlyList<SaveSlotInfo> GetSlots() => [];

        public bool ValidateSlot(int slot) => false;

        public bool LoadSlot(int slot) => false;

        public bool SaveSlot(int slot, SaveType type) => false;

        public bool TriggerAutoSave()
        {
            Triggered++;
            return saves;
        }
    }
}
