using System;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Laws;

/// <summary>Where the game's own code runs while state is captured and restored.</summary>
public sealed class HookTests
{
    [Fact]
    public void ForHooksAtTwoLevels_WhenCaptured_AllRunBeforeAnythingIsWritten()
    {
        var state = new HookedDeeper { Value = 57 };

        StateSnapshot<HookedDeeper> captured = StateSnapshot.Capture(state);

        Assert.Equal(new[] { "derived capturing", "base capturing" }, state.Calls);
        Assert.Equal(50, captured.Restore().Rounded);
    }

    [Fact]
    public void ForAHookThatChangesAnObjectCapturedBefore_WhenCaptured_TheSnapshotHoldsTheChange()
    {
        var board = new Board();
        board.Meters.Add(new Meter { Board = board, Value = 3 });
        board.Meters.Add(new Meter { Board = board, Value = 4, Spawns = true });

        Board copy = StateSnapshot.Capture(board).Restore();

        Assert.Equal(7, copy.Total);
        Assert.Equal(3, copy.Meters.Count);
        Assert.Equal([1, 1, 1], board.Meters.Select(static meter => meter.Prepared));
    }

    [Fact]
    public void ForAHookThatBringsObjectsWithoutEnd_WhenCaptured_TheErrorIsTyped()
    {
        var board = new Board();
        board.Meters.Add(new Meter { Board = board, Spawns = true, SpawnsForEver = true });
        Assert.Throws<SessionCaptureException>(() => StateSnapshot.Capture(board));
    }

    [Fact]
    public void ForHooksAtTwoLevels_WhenRestored_TheBasesRunsFirstAndSeesTheState()
    {
        var state = new HookedDeeper { Value = 1 };
        StateSnapshot<HookedDeeper> captured = StateSnapshot.Capture(state);

        Assert.Equal(new[] { "base restored 1 False", "derived restored" }, captured.Restore().Calls);

        state.Value = 2;
        state.Calls.Clear();
        captured.RestoreInto(state);
        Assert.Equal(new[] { "base restored 1 True", "derived restored" }, state.Calls.Where(static call => call.Contains("restored", StringComparison.Ordinal)));
    }

    [Fact]
    public void Law4_ForAHookThatThrows_WhenRestoredInPlace_EverythingIsAsItWas()
    {
        var state = new HookedDeeper { Value = 1, Other = new HookedDeeper { Value = 10 } };
        state.Items.Add(3);
        StateSnapshot<HookedDeeper> captured = StateSnapshot.Capture(state);
        Hooked other = state.Other;
        state.Value = 2;
        state.Items.Add(4);
        other.Value = 20;
        other.Throws = true;

        SessionRestoreException thrown = Assert.Throws<SessionRestoreException>(() => captured.RestoreInto(state));

        Assert.False(thrown.IsTorn);
        Assert.Equal("the hook's own", Assert.IsType<InvalidOperationException>(thrown.InnerException).Message);
        Assert.Equal((2, 20), (state.Value, other.Value));
        Assert.Equal(new[] { 3, 4 }, state.Items);
        Assert.Same(other, state.Other);
    }

    [Fact]
    public void ForAConstructorOfTheGame_WhenRestored_ItDoesNotRun()
    {
        Built copy = StateSnapshot.Capture(new Built(9)).Restore();
        Assert.Equal(9, copy.Value);
        Assert.False(copy.ConstructorRan);
    }
}
