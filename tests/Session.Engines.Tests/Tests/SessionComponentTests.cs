using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xna.Framework;
using Session.StandIn.MonoGame;

namespace SessionFlow.Engines.Tests;

/// <summary>The component of the MonoGame and FNA sample, driven by the game's loop and events.</summary>
public sealed class SessionComponentTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ForAGameThatExits_WhenStartedAgain_NothingIsOffered()
    {
        using (XnaGame game = Play(score: 7))
        {
            Finish(game.Component.Session.CheckpointAsync());
            game.Exit();
        }

        using XnaGame next = new(Options(_folder.Path));

        Assert.Null(next.Component.Session.PendingRecovery);
    }

    [Fact]
    public void ForAGameThatIsDisposedOfWhileItRuns_WhenStartedAgain_ItIsOffered()
    {
        using (XnaGame game = Play(score: 7))
            Finish(game.Component.Session.CheckpointAsync());

        AssertOffered(RecoveryExitKind.Abandoned, score: 7, _folder.Path);
    }

    [Fact]
    public void ForTheFocus_WhenItIsLost_ACheckpointIsMade()
    {
        using XnaGame game = Play(score: 7);
        game.LoseFocus();
        game.Component.Session.Suspend();

        AssertOffered(RecoveryExitKind.Suspended, score: 7, _folder.Left());
    }

    [Fact]
    public void ForSlowTimeSteps_WhenTheIntervalHasPassed_ACheckpointIsMade()
    {
        using XnaGame game = Play(score: 7);
        _clock.Advance(TimeSpan.FromSeconds(301));
        game.Frame(new GameTime { ElapsedGameTime = TimeSpan.Zero });
        game.Component.Session.Suspend();

        AssertOffered(RecoveryExitKind.Suspended, score: 7, _folder.Left());
    }

    [Fact]
    public void ForEachValueOfTheFramework_WhenCapturedAndRestored_ItIsTheSame()
    {
        XnaState state = new()
        {
            Position = new Vector2(1.5f, 2),
            Cell = new Point(3, -4),
            Room = new Rectangle(1, 2, 3, 4),
            Tint = new Color(0x80FF00AA),
            Painted = { [new Point(1, 2)] = new Color(0xFFFFFFFF) },
        };

        XnaState copy = StateSnapshot.Capture(state).Restore();

        Assert.Equal((state.Position, state.Cell, state.Room, state.Tint), (copy.Position, copy.Cell, copy.Room, copy.Tint));
        Assert.Equal(state.Painted, copy.Painted);
    }

    private XnaGame Play(int score)
    {
        XnaGame game = new(Options(_folder.Path));
        Assert.True(game.Component.Session.StartSession(new PilotProfile("Maverick")).Succeeded);
        game.Frame(new GameTime());
        game.State.Score = score;
        return game;
    }

    private SessionOptions Options(string folder) => new() { Directory = folder, Clock = _clock };

    /// <summary>Waits on this thread, which is the game's.</summary>
    private static void Finish(Task<CheckpointResult> checkpoint) =>
        Assert.True(SpinWait.SpinUntil(() => checkpoint.IsCompleted, TimeSpan.FromMinutes(2)));

    private void AssertOffered(RecoveryExitKind exit, int score, string folder)
    {
        using XnaGame next = new(Options(folder));

        Assert.Equal(exit, next.Component.Session.PendingRecovery?.ExitKind);
        Assert.True(next.Component.Session.AcceptRecovery().Succeeded);
        Assert.Equal(score, next.State.Score);
    }
}
