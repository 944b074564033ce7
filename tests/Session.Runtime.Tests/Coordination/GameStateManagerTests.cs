using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.Tests.Coordination;

/// <summary>The state machine that a game without one may use.</summary>
public sealed class GameStateManagerTests : IDisposable
{
    private readonly SessionWorld _world = new();

    private enum Screen
    {
        Menu,
        Briefing,
        Mission,
        Debrief,
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task ForRules_OnlyWhatTheyAllowHappens()
    {
        GameStateManager<Screen> states = new GameStateManager<Screen>(Screen.Menu)
            .Allow(Screen.Menu, Screen.Briefing)
            .Allow(Screen.Briefing, Screen.Mission, Screen.Menu);
        List<string> heard = new();
        states.StateChanged += (_, e) => heard.Add($"{e.PreviousState}>{e.CurrentState}");
        Assert.False(states.CanChange(Screen.Mission));
        Assert.False(await states.ChangeAsync(Screen.Mission));
        Assert.True(await states.ChangeAsync(Screen.Menu));
        Assert.True(await states.ChangeAsync(Screen.Briefing));
        Assert.True(await states.ChangeAsync(Screen.Mission));
        Assert.False(await states.ChangeAsync(Screen.Debrief));
        Assert.Equal(Screen.Mission, states.Current);
        Assert.Equal(["Menu>Briefing", "Briefing>Mission"], heard);
    }

    [Fact]
    public async Task ForNoRules_EverythingIsAllowed()
    {
        GameStateManager<Screen> states = new(Screen.Menu);
        Assert.True(await states.ChangeAsync(Screen.Debrief));
        Assert.Equal(Screen.Debrief, states.Current);
    }

    [Theory]
    [InlineData("Mission", true)]
    [InlineData("mission", false)]
    [InlineData("2", false)]
    [InlineData("-1", false)]
    [InlineData("", false)]
    [InlineData("Nowhere", false)]
    public async Task ForARequestOfARecovery_OnlyNamesCount(string name, bool reached)
    {
        IGameStateManager states = new GameStateManager<Screen>(Screen.Menu).Allow(Screen.Menu, Screen.Briefing);
        Assert.Equal(reached, await states.RequestStateAsync(name, CancellationToken.None));
        Assert.Equal(reached ? "Mission" : "Menu", states.CurrentState);
    }

    [Fact]
    public async Task ForARecoveryThatMayNotJump_TheRulesHold()
    {
        IGameStateManager states = new GameStateManager<Screen>(Screen.Menu) { RecoveryMayJump = false }.Allow(Screen.Menu, Screen.Briefing);
        Assert.False(await states.RequestStateAsync("Mission", CancellationToken.None));
        Assert.True(await states.RequestStateAsync("Briefing", CancellationToken.None));
    }

    [Fact]
    public async Task ForAStepThatTakesItsTime_OthersAreRefusedMeanwhile()
    {
        GameStateManager<Screen> states = new(Screen.Menu);
        TaskCompletionSource<bool> level = new();
        states.Entering = (_, _, _) => new ValueTask<bool>(level.Task);
        Task<bool> change = states.ChangeAsync(Screen.Mission).AsTask();
        Assert.True(states.IsChanging);
        Assert.Equal(Screen.Menu, states.Current);
        Assert.False(await states.ChangeAsync(Screen.Briefing));
        level.SetResult(true);
        Assert.True(await change);
        Assert.Equal((Screen.Mission, false), (states.Current, states.IsChanging));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ForAStepThatFails_TheStateIsTheOldOne(bool throws)
    {
        GameStateManager<Screen> states = new(Screen.Menu) { Entering = (_, _, _) => throws ? throw new InvalidOperationException("no level") : new ValueTask<bool>(false) };
        int heard = 0;
        states.StateChanged += (_, _) => heard++;
        if (throws)
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await states.ChangeAsync(Screen.Mission));
        else
            Assert.False(await states.ChangeAsync(Screen.Mission));
        Assert.Equal((Screen.Menu, false, 0), (states.Current, states.IsChanging, heard));
    }

    [Fact]
    public async Task ForACoordinator_TheStateIsRecoveredByNameAndLater()
    {
        GameStateManager<Screen> states = new(Screen.Menu);
        (SessionFlowCoordinator session, _) = _world.Play(new SessionServices { GameState = states });
        Assert.True(await states.ChangeAsync(Screen.Mission));
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        Assert.Equal(("Mission", "Menu"), (session.GetSessionInfo().GameState, session.GetSessionInfo().PreviousState));
        _world.Kill();

        TaskCompletionSource<bool> level = new();
        GameStateManager<Screen> again = new(Screen.Menu) { Entering = (_, _, _) => new ValueTask<bool>(level.Task) };
        SessionFlowCoordinator next = _world.Open(new SessionServices { GameState = again });
        FakeGame game = new();
        next.Attach(game);
        Assert.Equal("Mission", next.PendingRecovery!.GameState);
        RecoveryResult result = next.AcceptRecovery();
        Assert.Equal(("Mission", null), (result.RequestedGameState, result.GameStateReached));
        next.Tick();
        next.Tick();
        Assert.DoesNotContain("completed True", game.Heard);
        level.SetResult(true);
        next.TickUntil(() => game.Heard.Contains("completed True"), "RecoveryCompleted");
        Assert.Equal(Screen.Mission, again.Current);
    }
}
