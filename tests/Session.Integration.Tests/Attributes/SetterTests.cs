using System;
using SessionFlow;

namespace Session.Integration.Tests.Attributes;

/// <summary>Law 4 for setters: after the plain members, in order, all or nothing.</summary>
public sealed class SetterTests
{
    [Fact]
    public void ForComputedProperties_WhenRestored_SettersRunInOrderAfterPlainMembersAndBeforeHooks()
    {
        Mixer mixer = Loud();
        StateSnapshot<Mixer> snapshot = StateSnapshot.Capture(mixer);
        mixer.Plain = 0;
        mixer.Levels.Clear();
        mixer.Next!.Volume = 0;
        mixer.Calls.Clear();
        mixer.Next.Calls.Clear();

        snapshot.RestoreInto(mixer);

        Assert.Equal(["Volume 0.5 7 2", "Channel 3", "Title 8", "restored"], mixer.Calls);
        Assert.Equal(["Volume 0.25 8 0", "Channel 0", "Title ", "restored"], mixer.Next.Calls);
        Assert.Equal(snapshot, StateSnapshot.Capture(mixer));
        Mixer copy = snapshot.Restore();
        Assert.Equal((0.5f, 3), (copy.Volume, copy.Channel));
    }

    [Theory]
    [InlineData(2, "Mixer.Title")]
    [InlineData(0, "Mixer.Volume")]
    [InlineData(1, "Mixer.Channel")]
    public void ForASetterThatThrows_WhenRestoredInPlace_EverythingIsAsItWasAndTheErrorNamesIt(int failsAt, string member)
    {
        Mixer mixer = Loud();
        StateSnapshot<Mixer> snapshot = StateSnapshot.Capture(mixer);
        mixer.Plain = 1;
        mixer.Levels.Add(9);
        mixer.Volume = 0.125f;
        mixer.Channel = 4;
        mixer.Next!.Volume = 1;
        StateSnapshot<Mixer> changed = StateSnapshot.Capture(mixer);
        mixer.Calls.Clear();
        mixer.FailsAt = failsAt;

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(mixer));

        Assert.Equal(member, error.Member);
        Assert.Contains(member, error.Message, StringComparison.Ordinal);
        Assert.Equal("the setter's own", Assert.IsType<InvalidOperationException>(error.InnerException).Message);
        Assert.False(error.IsTorn);
        Assert.Equal(changed, StateSnapshot.Capture(mixer));
        Assert.DoesNotContain("restored", mixer.Calls);
    }

    [Fact]
    public void ForASetterThatThrowsAgain_WhenUndone_TheStateIsCalledTorn()
    {
        Mixer mixer = Loud();
        StateSnapshot<Mixer> snapshot = StateSnapshot.Capture(mixer);
        mixer.Plain = 1;
        mixer.Calls.Clear();
        (mixer.FailsAt, mixer.FailsForEver) = (0, true);

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(mixer));

        Assert.True(error.IsTorn);
        Assert.Equal("Mixer.Volume", error.Member);
        Assert.Equal(1, mixer.Plain);
    }

    [Fact]
    public void ForAHookThatThrows_WhenSettersHaveRun_TheyRunAgainWithTheOldValues()
    {
        Mixer mixer = Loud();
        StateSnapshot<Mixer> snapshot = StateSnapshot.Capture(mixer);
        mixer.Volume = 0.125f;
        StateSnapshot<Mixer> changed = StateSnapshot.Capture(mixer);
        mixer.HookThrows = true;

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(mixer));

        Assert.Equal("Mixer.OnRestored", error.Member);
        Assert.False(error.IsTorn);
        Assert.Equal(changed, StateSnapshot.Capture(mixer));
    }

    [Fact]
    public void ForASetterThatStoresAnotherValue_WhenRestored_TheResultListsIt()
    {
        Mixer mixer = Loud();
        StateSnapshot<Mixer> snapshot = StateSnapshot.Capture(mixer);
        mixer.Next!.Channel = 60;
        StateSnapshot<Mixer> loud = StateSnapshot.Capture(mixer);
        mixer.Next.Limit = 50;

        StateRestoreResult result = loud.RestoreInto(mixer);

        Assert.Equal(50, mixer.Next.Channel);
        Assert.Equal("Next.Channel", Assert.Single(result.Lost).Path);
        Assert.Empty(snapshot.RestoreInto(mixer).Lost);
    }

    [Fact]
    public void ForAGetterThatThrows_WhenRestoredInPlace_NothingIsWritten()
    {
        var machine = new Faulty { Plain = 1 };
        StateSnapshot<Faulty> snapshot = StateSnapshot.Capture(machine);
        machine.Plain = 2;
        machine.Throws = true;
        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(machine));
        Assert.False(error.IsTorn);
        Assert.Equal(2, machine.Plain);
        Assert.Throws<SessionCaptureException>(() => StateSnapshot.Capture(machine));
    }

    [Fact]
    public void ForMembersOfAnEnginesBase_WhenRestored_TheyAreSetThroughItsProperties()
    {
        var machine = new Machine { Position = 1.5, Label = "a", LayerOf = 3, Power = 7, Skin = new Sprite { Handle = 4 }, Log = new FileHandle() };
        StateSnapshot<Machine> snapshot = StateSnapshot.Capture(machine);
        (machine.Position, machine.Label, machine.LayerOf, machine.Power) = (0, null, 0, 0);
        Sprite skin = machine.Skin = new Sprite { Handle = 5 };
        int moves = EngineNode.Moves;

        snapshot.RestoreInto(machine);

        Assert.Equal((1.5, "a", 3, 7), (machine.Position, machine.Label, machine.LayerOf, machine.Power));
        Assert.Equal(moves + 1, EngineNode.Moves);
        Assert.Same(skin, machine.Skin);
        Machine copy = snapshot.Restore();
        Assert.Equal((1.5, "a", 3, 7), (copy.Position, copy.Label, copy.LayerOf, copy.Power));
        Assert.Null(copy.Skin);
    }

    [Fact]
    public void ForIgnoredTypes_WhenDescribed_TheSchemaListsThemAndNoGapIsReported()
    {
        StateSnapshot<Machine> snapshot = StateSnapshot.Capture(new Machine());
        Assert.DoesNotContain(snapshot.Gaps, static gap => gap.Path.EndsWith("Skin", StringComparison.Ordinal) || gap.Path.EndsWith("Log", StringComparison.Ordinal));
        byte[] bytes = snapshot.ToArray();
        Assert.Contains("a handle", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.True(StateSnapshot.Load<Machine>(bytes).ContentEquals(snapshot));
    }

    private static Mixer Loud()
    {
        var mixer = new Mixer { Plain = 7, Volume = 0.5f, Channel = 3, Next = new Mixer { Plain = 8, Volume = 0.25f } };
        mixer.Levels.AddRange([1, 2]);
        return mixer;
    }
}
