using System;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Collections that several members hold, some of them read-only, are given back whoever comes first.</summary>
public sealed class SharedCollectionTests
{
    [Fact]
    public void ForASettableMemberThatCameToHoldAReadOnlyOnesList_WhenRolledBack_BothHaveTheirOwnAgain()
    {
        var hangar = new Hangar { View = [1] };
        hangar.Items.Add(2);
        StateSnapshot<Hangar> before = StateSnapshot.Capture(hangar);
        hangar.View = hangar.Items;
        hangar.Items.Add(3);

        before.RestoreInto(hangar);

        Assert.Equal([1], hangar.View);
        Assert.Equal([2], hangar.Items);
        Assert.Equal(before, StateSnapshot.Capture(hangar));
    }

    [Fact]
    public void ForASettableMemberThatLetGoOfAReadOnlyOnesList_WhenRolledBack_BothShareItAgain()
    {
        var hangar = new Hangar();
        hangar.View = hangar.Items;
        hangar.Items.Add(2);
        StateSnapshot<Hangar> before = StateSnapshot.Capture(hangar);
        hangar.View = [7];

        before.RestoreInto(hangar);

        Assert.Same(hangar.Items, hangar.View);
        Assert.Equal([2], hangar.Items);
        Assert.Equal(before, StateSnapshot.Capture(hangar));
    }

    [Fact]
    public void ForAListThatAlsoStandsInAnotherList_WhenItsPlaceMoved_ItIsFoundAgain()
    {
        var hangar = new Hangar();
        hangar.Nested.Add(hangar.Items);
        hangar.Items.Add(5);
        StateSnapshot<Hangar> before = StateSnapshot.Capture(hangar);
        hangar.Nested.Insert(0, [9]);

        before.RestoreInto(hangar);

        Assert.Same(hangar.Items, Assert.Single(hangar.Nested));
        Assert.Equal([5], hangar.Items);
    }

    [Fact]
    public void ForAFileWithASharedReadOnlyList_WhenRestoredIntoAFreshObject_ItIsShared()
    {
        var hangar = new Hangar();
        hangar.View = hangar.Items;
        hangar.Items.Add(2);
        byte[] file = StateSnapshot.Capture(hangar).ToArray();

        var fresh = new Hangar();
        StateSnapshot.Load<Hangar>(file).RestoreInto(fresh);

        Assert.Same(fresh.Items, fresh.View);
        Assert.Equal([2], fresh.Items);
    }

    [Fact]
    public void ForReadOnlyEmptyArrays_WhenSeveralObjectsHoldTheOneEmptyArray_TheyAreRestoredInPlace()
    {
        var hangar = new Hangar { Next = new Hangar { Number = 1 } };
        StateSnapshot<Hangar> before = StateSnapshot.Capture(hangar);
        hangar.Next.Number = 2;

        before.RestoreInto(hangar);

        Assert.Equal(1, hangar.Next.Number);
        Assert.Same(Array.Empty<int>(), hangar.Next.Slots);
    }

    [Fact]
    public void ForAnArrayOfADerivedElementType_WhenItIsAlsoHeldAsOneOfTheBase_TheSnapshotCanBeRead()
    {
        var battery = new Battery { Lasers = [new Laser { Charge = 1 }] };
        battery.Guns = battery.Lasers;
        StateSnapshot<Battery> snapshot = StateSnapshot.Capture(battery);

        Battery copy = StateSnapshot.Load<Battery>(snapshot.ToArray()).Restore();

        Assert.Same(copy.Lasers![0], copy.Guns![0]);
        Assert.Equal(1, copy.Lasers[0].Charge);
        Assert.True(snapshot.ContentEquals(StateSnapshot.Capture(copy)));
    }

    [Fact]
    public void ForAnArrayOfADerivedElementType_WhenRolledBackToOneOfTheBase_ItIsReplaced()
    {
        var battery = new Battery { Guns = [new Flak { Rounds = 3 }] };
        StateSnapshot<Battery> before = StateSnapshot.Capture(battery);
        battery.Guns = new Laser[1];

        before.RestoreInto(battery);

        Assert.Equal(3, Assert.IsType<Flak>(battery.Guns[0]).Rounds);
    }

    [Fact]
    public void ForEqualStatesWhoseIdentitiesRunOtherwise_WhenTheyShareALinkedList_TheirContentIsEqual()
    {
        Hangar left = Chain(out Hangar first, out Hangar second);
        StateSnapshot.Capture(left);
        (left.Next, first.Next, second.Next) = (second, null, first);
        (first.Number, second.Number) = (2, 1);
        Hangar right = Chain(out Hangar newFirst, out Hangar newSecond);
        newSecond.View = newFirst.View;
        first.View = second.View = [1, 2];
        newFirst.View = newSecond.View = [1, 2];

        Assert.True(StateSnapshot.Capture(left).ContentEquals(StateSnapshot.Capture(right)));
    }

    private static Hangar Chain(out Hangar first, out Hangar second)
    {
        second = new Hangar { Number = 2 };
        first = new Hangar { Number = 1, Next = second };
        return new Hangar { Next = first };
    }
}
