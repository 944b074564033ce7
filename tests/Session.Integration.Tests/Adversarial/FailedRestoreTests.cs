using System;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>What a restore that fails, or that meets objects without a row, leaves behind.</summary>
public sealed class FailedRestoreTests
{
    [Fact]
    public void ForAnObjectOfAnUntrackedType_WhenTheRestoreFails_ItStaysWhereItWas()
    {
        var prototype = new Prototype { Secret = 4 };
        var battery = new Battery { Main = prototype };
        battery.Spares.Add(prototype);
        StateSnapshot<Battery> before = StateSnapshot.Capture(battery);
        battery.HookThrows = true;

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => before.RestoreInto(battery));

        Assert.False(error.IsTorn);
        Assert.Same(prototype, battery.Main);
        Assert.Same(prototype, Assert.Single(battery.Spares));
    }

    [Fact]
    public void ForAnObjectOfAnUntrackedType_WhenRestoredFromAFile_ItsSlotKeepsTheLiveObject()
    {
        byte[] file = StateSnapshot.Capture(NewBattery()).ToArray();
        Battery fresh = NewBattery();
        Gun? main = fresh.Main;

        StateSnapshot.Load<Battery>(file).RestoreInto(fresh);

        Assert.Same(main, fresh.Main);
        Assert.Same(main, Assert.Single(fresh.Spares));
    }

    [Fact]
    public void ForARootOfAnUntrackedType_WhenCaptured_NothingIsLostSilently()
    {
        Laser root = new Prototype { Charge = 5 };
        SessionCaptureException error = Assert.Throws<SessionCaptureException>(() => StateSnapshot.Capture(root));
        Assert.Contains(nameof(Prototype), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForAReadOnlyStructWithAList_WhenAFileHoldsAnotherValue_TheDifferenceIsNotPassedOver()
    {
        byte[] file = StateSnapshot.Capture(new Dock(1)).ToArray();
        var other = new Dock(2);

        Assert.Throws<SessionRestoreException>(() => StateSnapshot.Load<Dock>(file).RestoreInto(other));

        Assert.Equal(2, other.Reserved.Number);
        Assert.Equal([2], other.Reserved.Log);
    }

    [Fact]
    public void ForObjectsOfAnUntrackedType_WhenCaptured_TheSnapshotListsThemWithTheirPaths()
    {
        Battery battery = NewBattery();
        battery.Spares.Insert(0, new Laser());
        battery.Spares.Add(new Prototype());
        StateSnapshot<Battery> snapshot = StateSnapshot.Capture(battery);

        Assert.Equal(["Main", "Spares[2]"], snapshot.Gaps.Select(static gap => gap.Path));
        Assert.All(snapshot.Gaps, static gap => Assert.Contains(nameof(Prototype), gap.Reason, StringComparison.Ordinal));
        Assert.Equal(snapshot.Gaps, StateSnapshot.Load<Battery>(snapshot.ToArray()).Gaps);
        Assert.Empty(StateSnapshot.Capture(new Battery()).Gaps);
    }

    private static Battery NewBattery()
    {
        var battery = new Battery { Main = new Prototype { Secret = 4 } };
        battery.Spares.Add(battery.Main);
        return battery;
    }
}
