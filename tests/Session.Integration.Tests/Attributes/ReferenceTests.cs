using System;
using System.Linq;
using System.Runtime.CompilerServices;
using SessionFlow;

namespace Session.Integration.Tests.Attributes;

/// <summary>What is pointed at is neither captured for it nor kept alive, and is found again where that can be.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void ForATargetOutside_WhenCaptured_ItHasNoRow()
    {
        var fleet = new Fleet { Flagship = new Ship { Name = "outside", Target = new Ship() } };
        using StateSnapshot<Fleet> snapshot = StateSnapshot.Capture(fleet);
        Assert.DoesNotContain("outside", snapshot.ToJson(), StringComparison.Ordinal);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public void ForTargetsInside_WhenRestoredAnywhere_TheyAreTheRestoredObjects()
    {
        Fleet fleet = Busy();
        StateSnapshot<Fleet> snapshot = StateSnapshot.Capture(fleet);

        Fleet copy = StateSnapshot.Load<Fleet>(Kinds.ForeignBytes.Of(snapshot)).Restore(out StateRestoreResult result);

        Assert.Same(copy.Ships[1], copy.Flagship);
        Assert.Same(copy.Ships[0], copy.Ships[1].Target);
        Assert.Same(copy.Ships[0], Assert.Single(copy.Seen));
        Assert.Same(copy.Ships[1], Assert.Single(copy.Threat).Key);
        Assert.Empty(result.Lost);
        Assert.True(snapshot.ContentEquals(StateSnapshot.Capture(copy)));
    }

    [Fact]
    public void ForATargetOutside_WhenRestoredInPlace_ItIsTheLivingObject()
    {
        Fleet fleet = Busy();
        var stranger = new Ship { Name = "stranger" };
        fleet.Flagship = stranger;
        fleet.Ships[0].Target = stranger;
        StateSnapshot<Fleet> snapshot = StateSnapshot.Capture(fleet);
        fleet.Flagship = null;
        fleet.Ships[0].Target = fleet.Ships[1];
        stranger.Name = "renamed";
        StateSnapshot.Capture(fleet).Dispose();

        StateRestoreResult result = snapshot.RestoreInto(fleet);

        Assert.Same(stranger, fleet.Flagship);
        Assert.Same(stranger, fleet.Ships[0].Target);
        Assert.Equal("renamed", stranger.Name);
        Assert.Empty(result.Lost);
        Assert.Equal(snapshot, StateSnapshot.Capture(fleet));
    }

    [Fact]
    public void ForATargetOutside_WhenRestoredElsewhere_ItIsNullAndListed()
    {
        Fleet fleet = Busy();
        var stranger = new Ship { Name = "stranger" };
        fleet.Flagship = stranger;
        fleet.Seen.Add(stranger);
        fleet.Threat.Add(stranger, 9);
        fleet.Ships[0].Target = stranger;

        Fleet copy = StateSnapshot.Load<Fleet>(Kinds.ForeignBytes.Of(StateSnapshot.Capture(fleet))).Restore(out StateRestoreResult result);

        Assert.Null(copy.Flagship);
        Assert.Equal([copy.Ships[0], null], copy.Seen);
        Assert.Same(copy.Ships[1], Assert.Single(copy.Threat).Key);
        Assert.Null(copy.Ships[0].Target);
        Assert.Equal(["Flagship", "Seen", "Ships[0].Target", "Threat"], result.Lost.Select(static gap => gap.Path).Order(StringComparer.Ordinal));
        GC.KeepAlive(fleet);
    }

    [Fact]
    public void ForATargetThatNobodyHolds_WhenCollected_TheReferenceDidNotKeepIt()
    {
        var fleet = new Fleet();
        StateSnapshot<Fleet> snapshot = Pointing(fleet, out WeakReference target);
        StateSnapshot.Capture(fleet).Dispose();
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(target.IsAlive);
        StateRestoreResult result = snapshot.RestoreInto(fleet);
        Assert.Null(fleet.Flagship);
        Assert.Equal("Flagship", Assert.Single(result.Lost).Path);
    }

    [Fact]
    public void ForATargetThatTheStateOwnsLater_WhenMetBothWays_ItHasOneIdentity()
    {
        Fleet fleet = Busy();
        var stranger = new Ship { Name = "stranger" };
        fleet.Flagship = stranger;
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        fleet.Ships.Add(stranger);
        StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
        Assert.DoesNotContain(before.DiffTo(after).Changes, static change => change.Path == "Flagship");
        after.RestoreInto(fleet);
        Assert.Same(stranger, fleet.Ships[2]);
        before.RestoreInto(fleet);
        Assert.Same(stranger, fleet.Flagship);
        Assert.Equal(2, fleet.Ships.Count);
    }

    [Fact]
    public void ForReferencesInANewProcess_WhenAdopted_TheyDecideNothing()
    {
        Fleet fleet = Busy();
        byte[] bytes = Kinds.ForeignBytes.Of(StateSnapshot.Capture(fleet));
        var fresh = new Fleet { Flagship = new Ship { Name = "pointed at" } };
        Ship other = fresh.Flagship;

        StateSnapshot.Load<Fleet>(bytes).RestoreInto(fresh);

        Assert.NotSame(other, fresh.Flagship);
        Assert.Equal("pointed at", other.Name);
        Assert.Same(fresh.Ships[1], fresh.Flagship);
    }

    [Fact]
    public void ForAFailedRestore_WhenUndone_PointersPointWhereTheyPointed()
    {
        Fleet fleet = Busy();
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        var stranger = new Ship();
        fleet.Flagship = stranger;
        fleet.Threat.Clear();
        fleet.Threat.Add(stranger, 3);
        fleet.HookThrows = true;

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => before.RestoreInto(fleet));

        Assert.Equal("Fleet.OnRestored", error.Member);
        Assert.False(error.IsTorn);
        Assert.Same(stranger, fleet.Flagship);
        Assert.Same(stranger, Assert.Single(fleet.Threat).Key);
    }

    [Fact]
    public void ForAReadOnlyPointer_WhenItsTargetIsInside_NewObjectsPointAtNewOnes()
    {
        var crew = new Crew();
        crew.Ships.Add(new Ship { Name = "a" });
        crew.Gunners.Add(new Gunner(crew.Ships[0]));
        crew.Gunners.Add(new Gunner(null));
        StateSnapshot<Crew> snapshot = StateSnapshot.Capture(crew);

        Crew copy = snapshot.Restore();
        Assert.Same(copy.Ships[0], copy.Gunners[0].Mount);
        Assert.Null(copy.Gunners[1].Mount);

        // In another process an object whose read-only pointer differs is made anew.
        var fresh = new Crew();
        fresh.Ships.Add(new Ship());
        fresh.Gunners.Add(new Gunner(null));
        fresh.Gunners.Add(new Gunner(fresh.Ships[0]));
        StateSnapshot.Load<Crew>(Kinds.ForeignBytes.Of(snapshot)).RestoreInto(fresh);
        Assert.Same(fresh.Ships[0], fresh.Gunners[0].Mount);
        Assert.Null(fresh.Gunners[1].Mount);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StateSnapshot<Fleet> Pointing(Fleet fleet, out WeakReference target)
    {
        fleet.Flagship = new Ship();
        target = new WeakReference(fleet.Flagship);
        StateSnapshot<Fleet> snapshot = StateSnapshot.Capture(fleet);
        fleet.Flagship = null;
        return snapshot;
    }

    private static Fleet Busy()
    {
        var fleet = new Fleet();
        fleet.Ships.Add(new Ship { Name = "a" });
        fleet.Ships.Add(new Ship { Name = "b", Target = fleet.Ships[0] });
        fleet.Flagship = fleet.Ships[1];
        fleet.Seen.Add(fleet.Ships[0]);
        fleet.Threat.Add(fleet.Ships[1], 5);
        return fleet;
    }
}
