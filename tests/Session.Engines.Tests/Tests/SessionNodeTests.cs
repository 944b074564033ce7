using System;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Godot;
using Microsoft.Extensions.Time.Testing;
using Session.StandIn.Godot;

namespace SessionFlow.Engines.Tests;

/// <summary>The node of the Godot sample, driven by the calls and notifications that the engine makes.</summary>
public sealed class SessionNodeTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly GodotGame _game = new();

    public SessionNodeTests()
    {
        ProjectSettings.UserFolder = _folder.Path;
        GodotSession.Clock = _clock;
    }

    public void Dispose()
    {
        Engine.TimeScale = 1;
        Engine.IsEditor = false;
        _folder.Dispose();
    }

    [Fact]
    public void ForAGameThatQuits_WhenStartedAgain_NothingIsOffered()
    {
        GodotSession node = Play(score: 7);
        Finish(node.Session!.CheckpointAsync());
        Game.Leave(node);

        Assert.Null(node.Session);
        Assert.Null(Enter(_folder.Path).Session!.PendingRecovery);
    }

    [Fact]
    public void ForTheBackground_WhenTheSystemEndsTheGame_TheLastStateIsThere()
    {
        GodotSession node = Play(score: 7);
        node._Notification((int)Node.NotificationApplicationPaused);

        AssertOffered(RecoveryExitKind.Suspended, score: 7, node);
    }

    [Fact]
    public void ForTheBackground_WhenTheGameCameBack_ItWasNotEndedThere()
    {
        GodotSession node = Play(score: 7);
        node._Notification((int)Node.NotificationApplicationPaused);
        node._Notification((int)Node.NotificationApplicationResumed);
        Finish(node.Session!.CheckpointAsync());

        AssertOffered(RecoveryExitKind.Killed, score: 7, node);
    }

    [Theory]
    [InlineData(Node.NotificationApplicationFocusOut)]
    [InlineData(Node.NotificationWMCloseRequest)]
    [InlineData(Node.NotificationWMGoBackRequest)]
    public void ForWhatMayBeTheEnd_WhenNotified_ACheckpointIsMade(long what)
    {
        GodotSession node = Play(score: 7);
        node._Notification((int)what);
        node.Session!.Suspend();

        AssertOffered(RecoveryExitKind.Suspended, score: 7, node);
    }

    [Fact]
    public void ForAPausedTreeAndStoppedTime_WhenTheIntervalHasPassed_ACheckpointIsMade()
    {
        GodotSession node = Play(score: 7);
        Engine.TimeScale = 0;
        _clock.Advance(TimeSpan.FromSeconds(301));
        Game.Frame(node, 1 / 60.0, isPaused: true);
        node.Session!.Suspend();

        AssertOffered(RecoveryExitKind.Suspended, score: 7, node);
    }

    [Fact]
    public void ForAnExchangedAssembly_WhenTheEngineGoesOn_TheSessionIsOfferedAtOnce()
    {
        GodotSession node = Play(score: 7);
        node.OnBeforeSerialize();
        Assert.Null(node.Session);
        node.OnAfterDeserialize();
        GodotGame next = new();
        node.Session!.Attach(next);

        Assert.Equal(RecoveryExitKind.Abandoned, node.Session.PendingRecovery?.ExitKind);
        Assert.True(node.Session.AcceptRecovery().Succeeded);
        Assert.Equal(7, next.State.Score);
        Game.Leave(node);
    }

    [Fact]
    public void ForTheEditor_WhenItShowsTheScene_NoSessionIsOpened()
    {
        Engine.IsEditor = true;
        GodotSession node = Enter(_folder.Path);
        node.OnAfterDeserialize();

        Assert.Null(node.Session);
    }

    [Theory]
    [InlineData(nameof(SessionNode.EnableCrashRecovery))]
    [InlineData(nameof(SessionNode.RecoveryCheckpointInterval))]
    [InlineData(nameof(SessionNode.MaxRecoveryAge))]
    public void ForTheOptionsOfTheSpecification_WhenInTheInspector_TheyAreExported(string name) =>
        Assert.NotNull(typeof(SessionNode).GetProperty(name)!.GetCustomAttribute<ExportAttribute>());

    [Fact]
    public void ForTheInspector_WhenValuesAreSet_TheCoordinatorHasThem()
    {
        ProjectSettings.UserFolder = _folder.Path;
        GodotSession node = new() { EnableCrashRecovery = false, RecoveryCheckpointInterval = 12 };
        Game.Enter(node);

        Assert.False(node.Session!.IsCrashRecoveryEnabled);
        Assert.Equal(TimeSpan.FromSeconds(12), node.Session.RecoveryCheckpointInterval);
        Game.Leave(node);
    }

    [Fact]
    public void ForTheInspector_WhenTheAgeIsShort_OldStateIsNotOffered()
    {
        GodotSession node = Play(score: 7);
        node._Notification((int)Node.NotificationApplicationPaused);
        ProjectSettings.UserFolder = _folder.Left();
        Game.Leave(node);
        _clock.Advance(TimeSpan.FromMinutes(31));
        GodotSession next = new() { MaxRecoveryAge = 0.5 };
        Game.Enter(next);

        Assert.Null(next.Session!.PendingRecovery);
        Game.Leave(next);
    }

    [Fact]
    public void ForEachValueOfTheEngine_WhenCapturedAndRestored_ItIsTheSame()
    {
        GodotState state = new()
        {
            Aim = new Vector2(1.5f, 2),
            Cell = new Vector2I(3, -4),
            Rotation = new Quaternion { X = 1, Y = 2, Z = 3, W = 4 },
            Tint = new Color { R = 1, G = 0.5f, B = 0.25f, A = 1 },
            Place = new Transform3D { Basis = new Basis { Row1 = new Vector3(1, 2, 3) }, Origin = new Vector3(4, 5, 6) },
            Minimap = new Rect2(new Vector2(1, 2), new Vector2(3, 4)),
            Room = new Rect2I(new Vector2I(1, 2), new Vector2I(3, 4)),
            Reach = new Aabb(new Vector3(1, 2, 3), new Vector3(4, 5, 6)),
            Ground = new Plane(new Vector3(0, 1, 0), 9),
            Animation = new StringName("run"),
            Painted = { [new Vector2I(1, 2)] = new Color { R = 1 } },
            Visited = { new NodePath("Level/Gate"), new NodePath("../Door") },
        };

        GodotState copy = StateSnapshot.Capture(state).Restore();

        Assert.Equal((state.Aim, state.Cell, state.Rotation, state.Tint, state.Place), (copy.Aim, copy.Cell, copy.Rotation, copy.Tint, copy.Place));
        Assert.Equal((state.Minimap, state.Room, state.Reach, state.Ground), (copy.Minimap, copy.Room, copy.Reach, copy.Ground));
        Assert.Equal("run", copy.Animation?.ToString());
        Assert.Null(copy.Target);
        Assert.Equal(state.Painted, copy.Painted);
        Assert.Equal(state.Visited.ConvertAll(static path => path.ToString()), copy.Visited.ConvertAll(static path => path.ToString()));
    }

    private GodotSession Play(int score)
    {
        GodotSession node = Enter(_folder.Path);
        node.Session!.Attach(_game);
        Assert.True(node.Session.StartSession(new PilotProfile("Maverick")).Succeeded);
        Game.Frame(node, 1 / 60.0);
        _game.State.Score = score;
        return node;
    }

    private static GodotSession Enter(string folder)
    {
        ProjectSettings.UserFolder = folder;
        GodotSession node = new();
        Game.Enter(node);
        return node;
    }

    /// <summary>Waits on this thread, which is the game's.</summary>
    private static void Finish(Task<CheckpointResult> checkpoint) =>
        Assert.True(SpinWait.SpinUntil(() => checkpoint.IsCompleted, TimeSpan.FromMinutes(2)));

    private void AssertOffered(RecoveryExitKind exit, int score, GodotSession last)
    {
        string left = _folder.Left();
        Game.Leave(last);
        GodotGame next = new();
        GodotSession node = Enter(left);
        node.Session!.Attach(next);

        Assert.Equal(exit, node.Session.PendingRecovery?.ExitKind);
        Assert.True(node.Session.AcceptRecovery().Succeeded);
        Assert.Equal(score, next.State.Score);
        Game.Leave(node);
    }
}
