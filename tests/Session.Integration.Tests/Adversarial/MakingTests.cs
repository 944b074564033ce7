using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Objects that cannot be made, and constructors that throw: a typed failure, and nothing has changed.</summary>
public sealed class MakingTests
{
    [Fact]
    public void ForATypeThatNothingCanMake_WhenItsObjectIsThere_ItIsRestoredInPlace()
    {
        var station = new Station { Radar = new Radar(new object()) { Range = 5 } };
        StateSnapshot<Station> captured = StateSnapshot.Capture(station);
        Radar radar = station.Radar;
        radar.Range = 9;

        captured.RestoreInto(station);

        Assert.Same(radar, station.Radar);
        Assert.Equal(5, radar.Range);
    }

    [Fact]
    public void ForATypeThatNothingCanMake_WhenANewObjectIsNeeded_TheFailureSaysWhyAndNothingHasChanged()
    {
        StateSnapshot<Station> captured = StateSnapshot.Capture(new Station { Level = 1, Radar = new Radar(new object()) });
        StateSnapshot<Station> loaded = StateSnapshot.Load<Station>(captured.ToArray());
        var other = new Station { Level = 7 };

        Assert.Contains("'clock'", Assert.Throws<SessionRestoreException>(() => loaded.Restore()).Message, StringComparison.Ordinal);
        Assert.False(Assert.Throws<SessionRestoreException>(() => loaded.RestoreInto(other)).IsTorn);
        Assert.Equal(7, other.Level);
        Assert.Null(other.Radar);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAConstructorThatThrows_WhenAnObjectIsMade_TheFailureNamesTheTypeAndNothingHasChanged(bool isPrimary)
    {
        var station = new Station { Level = 1, Fuse = isPrimary ? null : new Fuse(), Charge = isPrimary ? new Charge("x") : null };
        StateSnapshot<Station> loaded = StateSnapshot.Load<Station>(StateSnapshot.Capture(station).ToArray());
        var other = new Station { Level = 7 };
        Fuse.Throws = true;
        try
        {
            var failure = Assert.Throws<SessionRestoreException>(() => loaded.RestoreInto(other));
            Assert.Contains(isPrimary ? nameof(Charge) : nameof(Fuse), failure.Message, StringComparison.Ordinal);
            Assert.Contains("wet", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            Fuse.Throws = false;
        }

        Assert.Equal(7, other.Level);
        Assert.Equal(1, loaded.Restore().Level);
    }

    [Fact]
    public void ForRecordsThatAreEqual_WhenOneWasCaptured_TheyStillAre()
    {
        var one = new Plate("a", 1);
        var other = new Plate("a", 1);
        StateSnapshot.Capture(one).Dispose();

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal("Plate { Name = a, Weight = 1 }", one.ToString());
        Assert.Equal(new Plate("a", 2), one with { Weight = 2 });
        Assert.Single(new HashSet<Plate> { one, other, StateSnapshot.Capture(one).Restore() });
    }
}
