using System;
using SessionFlow;

namespace Session.Integration.Tests.Attributes;

/// <summary>Objects whose constructors need the game's services.</summary>
public sealed class FactoryTests
{
    private readonly Audio _audio = new();

    [Fact]
    public void ForAFactory_WhenRestored_ItMakesTheObjectsWithTheGamesServices()
    {
        Foe copy = StateSnapshot.Capture(Pack()).Restore(_audio);
        Assert.Same(_audio, copy.Heard());
        Assert.Equal((1, 10, 2), (copy.Id, copy.Health, copy.Ally!.Id));
        Assert.Equal([4], copy.Wounds);
        Assert.Same(copy, copy.Ally.Ally);
        Assert.Same(_audio, StateSnapshot.Capture(Pack()).Restore(new SessionServices { Provider = _audio }).Heard());
    }

    [Fact]
    public void ForAFactoryThatAsksForAnotherObject_WhenRestored_EachIsMadeOnce()
    {
        using StateSnapshot<Foe> snapshot = StateSnapshot.Capture(new Foe(_audio, 1) { Ally = new Foe(_audio, 2) });
        (Foe.Mischief, Foe.Made) = ("curious", 0);
        try
        {
            Assert.Equal(2, snapshot.Restore(_audio).Ally!.Id);
            Assert.Equal(2, Foe.Made);
        }
        finally
        {
            Foe.Mischief = "";
        }
    }

    [Fact]
    public void ForObjectsThatLive_WhenRestoredInPlace_NoFactoryIsNeeded()
    {
        Foe foe = Pack();
        StateSnapshot<Foe> snapshot = StateSnapshot.Capture(foe);
        foe.Health = 1;
        snapshot.RestoreInto(foe);
        Assert.Equal(10, foe.Health);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAFactory_WhenADeltaIsApplied_ItMakesWhatIsMissingWithTheGamesServices(bool hasBase)
    {
        Foe foe = Pack();
        StateSnapshot<Foe> with = StateSnapshot.Capture(foe);
        foe.Ally = null;
        StateDelta<Foe> back = StateSnapshot.Capture(foe).DiffTo(with);
        StateDelta<Foe> delta = hasBase ? back : StateDelta.Load<Foe>(back.ToArray());
        GC.Collect();

        Assert.Throws<SessionRestoreException>(() => delta.ApplyTo(foe));
        Assert.Null(foe.Ally);
        delta.ApplyTo(foe, _audio);

        Assert.Same(_audio, foe.Ally!.Heard());
    }

    [Theory]
    [InlineData("throws", "the factory's own")]
    [InlineData("null", "gave null")]
    [InlineData("another", "Foe.Id")]
    public void ForAFactoryThatFails_WhenRestored_TheErrorIsTyped(string mischief, string message)
    {
        StateSnapshot<Foe> snapshot = StateSnapshot.Capture(Pack());
        Foe.Mischief = mischief;
        try
        {
            SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => snapshot.Restore(_audio));
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Foe.Mischief = "";
        }
    }

    [Fact]
    public void ForAMissingService_WhenRestored_TheErrorNamesIt()
    {
        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => StateSnapshot.Capture(Pack()).Restore());
        Assert.Contains(nameof(IAudio), error.Message, StringComparison.Ordinal);
    }

    private Foe Pack()
    {
        var foe = new Foe(_audio, 1) { Health = 10, Ally = new Foe(_audio, 2) };
        foe.Ally.Ally = foe;
        foe.Wounds.Add(4);
        return foe;
    }
}
