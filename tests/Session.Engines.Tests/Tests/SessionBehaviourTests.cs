using System;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Session.StandIn.Unity;
using UnityEngine;

namespace SessionFlow.Engines.Tests;

/// <summary>The component of the Unity sample, driven by the messages that the engine sends.</summary>
public sealed class SessionBehaviourTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly UnityGame _game = new();

    public SessionBehaviourTests()
    {
        Application.persistentDataPath = _folder.Path;
        UnitySession.Clock = _clock;
    }

    public void Dispose()
    {
        Player.Quit();
        UnitySession.Clock = TimeProvider.System;
        Time.timeScale = 1;
        _folder.Dispose();
    }

    [Fact]
    public void ForAQuit_WhenStartedAgain_NothingIsOffered()
    {
        UnitySession session = Play(score: 7);
        Finish(session.Session.CheckpointAsync());
        Player.Quit();

        Assert.Null(Player.Add<UnitySession>().Session.PendingRecovery);
    }

    [Fact]
    public void ForAPause_WhenTheSystemEndsTheGame_TheLastStateIsThere()
    {
        _ = Play(score: 7);
        Player.Pause(true);

        AssertOffered(RecoveryExitKind.Suspended, score: 7, _folder.Left());
    }

    [Fact]
    public void ForAPause_WhenTheGameCameBack_ItWasNotEndedInTheBackground()
    {
        UnitySession session = Play(score: 7);
        Player.Pause(true);
        Player.Pause(false);
        Finish(session.Session.CheckpointAsync());

        AssertOffered(RecoveryExitKind.Killed, score: 7, _folder.Left());
    }

    [Fact]
    public void ForTheFocus_WhenItIsLost_ACheckpointIsMade()
    {
        UnitySession session = Play(score: 7);
        Player.Focus(false);
        session.Session.Suspend();

        AssertOffered(RecoveryExitKind.Suspended, score: 7, _folder.Left());
    }

    [Fact]
    public void ForAStoppedTimeScale_WhenTheIntervalHasPassed_ACheckpointIsMade()
    {
        UnitySession session = Play(score: 7);
        Time.timeScale = 0;
        _clock.Advance(TimeSpan.FromSeconds(301));
        Player.Frame();
        session.Session.Suspend();

        AssertOffered(RecoveryExitKind.Suspended, score: 7, _folder.Left());
    }

    [Fact]
    public void ForAComponent_WhenDestroyedInTheMiddle_TheSessionIsOffered()
    {
        UnitySession session = Play(score: 7);
        Finish(session.Session.CheckpointAsync());
        Player.Remove(session);

        AssertOffered(RecoveryExitKind.Abandoned, score: 7, _folder.Path);
    }

    [Fact]
    public void ForChangedScripts_WhenTheEditorLoadsThem_TheSessionIsOfferedAtOnce()
    {
        UnitySession session = Play(score: 7);
        Finish(session.Session.CheckpointAsync());
        Player.Enable(session, false);
        Assert.Null(session.Session);
        Player.Enable(session, true);

        Assert.Equal(RecoveryExitKind.Abandoned, session.Session!.PendingRecovery?.ExitKind);
    }

    [Fact]
    public void ForASecondComponent_WhenItsSceneIsLoaded_TheFirstStays()
    {
        UnitySession first = Player.Add<UnitySession>();
        UnitySession second = Player.Add<UnitySession>();
        Player.Frame();

        Assert.True(first.gameObject.StaysOnLoad);
        Assert.Same(first, SessionBehaviour.Current);
        Assert.NotNull(first.Session);
        Assert.Null(second.Session);
    }

    [Theory]
    [InlineData("_enableCrashRecovery")]
    [InlineData("_recoveryCheckpointInterval")]
    [InlineData("_maxRecoveryAge")]
    public void ForTheOptionsOfTheSpecification_WhenInTheInspector_TheyHaveATooltip(string name)
    {
        FieldInfo field = typeof(SessionBehaviour).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;

        Assert.NotNull(field.GetCustomAttribute<SerializeFieldAttribute>());
        Assert.NotEmpty(field.GetCustomAttribute<TooltipAttribute>()!.Tooltip);
    }

    [Fact]
    public void ForTheInspector_WhenValuesAreSet_TheCoordinatorHasThem()
    {
        Edited.Set = component =>
        {
            SetField(component, "_enableCrashRecovery", false);
            SetField(component, "_recoveryCheckpointInterval", 12f);
        };
        Edited session = Player.Add<Edited>();

        Assert.False(session.Session.IsCrashRecoveryEnabled);
        Assert.Equal(TimeSpan.FromSeconds(12), session.Session.RecoveryCheckpointInterval);
    }

    [Fact]
    public void ForTheInspector_WhenTheAgeIsShort_OldStateIsNotOffered()
    {
        _ = Play(score: 7);
        Player.Pause(true);
        Application.persistentDataPath = _folder.Left();
        Player.Quit();
        Edited.Set = component => SetField(component, "_maxRecoveryAge", 0.5f);
        _clock.Advance(TimeSpan.FromMinutes(31));
        UnitySession.Clock = _clock;

        Assert.Null(Player.Add<Edited>().Session.PendingRecovery);
    }

    [Fact]
    public void ForEachValueOfTheEngine_WhenCapturedAndRestored_ItIsTheSame()
    {
        UnityState state = new()
        {
            Aim = new Vector2 { x = 1.5f, y = 2 },
            Position = new Vector3(1, 2, 3),
            Plane = new Vector4 { x = 1, y = 2, z = 3, w = 4 },
            Rotation = new Quaternion { x = 1, y = 2, z = 3, w = 4 },
            Tint = new Color { r = 1, g = 0.5f, b = 0.25f, a = 1 },
            Cell = new Vector2Int(3, -4),
            Chunk = new Vector3Int(5, 6, -7),
            Team = new Color32(1, 2, 3, 4),
            Minimap = new Rect(1, 2, 3, 4),
            Room = new RectInt(5, 6, 7, 8),
            Reach = new Bounds { center = new Vector3(1, 2, 3), extents = new Vector3(0.1f, 0.2f, 0.3f) },
            Layers = new LayerMask { value = 1 << 31 },
            Painted = { [new Vector2Int(1, 2)] = new Color32(255, 0, 0, 255) },
            Visited = { new Vector3Int(1, 1, 1), new Vector3Int(2, 2, 2) },
        };

        UnityState copy = StateSnapshot.Capture(state).Restore();

        Assert.Equal((state.Aim, state.Position, state.Plane, state.Rotation, state.Tint), (copy.Aim, copy.Position, copy.Plane, copy.Rotation, copy.Tint));
        Assert.Equal((state.Cell, state.Chunk, state.Team, state.Minimap, state.Room), (copy.Cell, copy.Chunk, copy.Team, copy.Minimap, copy.Room));
        Assert.Equal((state.Reach, state.Layers), (copy.Reach, copy.Layers));
        Assert.Equal(state.Painted, copy.Painted);
        Assert.Equal(state.Visited, copy.Visited);
    }

    private UnitySession Play(int score)
    {
        UnitySession component = Player.Add<UnitySession>();
        component.Session.Attach(_game);
        Assert.True(component.Session.StartSession(new PilotProfile("Maverick")).Succeeded);
        Player.Frame();
        _game.State.Score = score;
        return component;
    }

    /// <summary>Waits on this thread, which is the game's.</summary>
    private static void Finish(Task<CheckpointResult> checkpoint) =>
        Assert.True(SpinWait.SpinUntil(() => checkpoint.IsCompleted, TimeSpan.FromMinutes(2)));

    private void AssertOffered(RecoveryExitKind exit, int score, string folder)
    {
        Player.Quit();
        Application.persistentDataPath = folder;
        UnityGame next = new();
        UnitySession component = Player.Add<UnitySession>();
        component.Session.Attach(next);

        Assert.Equal(exit, component.Session.PendingRecovery?.ExitKind);
        Assert.True(component.Session.AcceptRecovery().Succeeded);
        Assert.Equal(score, next.State.Score);
    }

    private static void SetField(SessionBehaviour component, string name, object value) =>
        typeof(SessionBehaviour).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(component, value);

    /// <summary>A component whose fields the editor has filled before it wakes up.</summary>
    private sealed class Edited : SessionBehaviour
    {
        public Edited() => Set(this);

        public static Action<SessionBehaviour> Set { get; set; } = static _ => { };

        protected override SessionOptions CreateOptions() => base.CreateOptions() with { Clock = UnitySession.Clock };
    }
}
