using System;
using System.Linq;
using System.Runtime.CompilerServices;
using HandWritten;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

public sealed class IdentityTests
{
    [Fact]
    public void ForAMillionLinks_WhenCapturedAndRestored_NoStackOverflows()
    {
        const int Links = 1_000_000;
        var mission = new Mission();
        var first = new Wingman { Id = 0 };
        mission.Wingmen.Add(first);
        Wingman last = first;
        for (int i = 1; i < Links; i++)
            last = last.Leader = new Wingman { Id = i };
        last.Leader = first;

        Mission copy = StateSnapshot.Load<Mission>(StateSnapshot.Capture(mission).ToArray()).Restore();
        Wingman link = copy.Wingmen[0];
        for (int i = 0; i < Links; i++, link = link.Leader!)
            Assert.Equal(i, link.Id);
        Assert.Same(copy.Wingmen[0], link);
    }

    [Fact]
    public void ForAClone_WhenItCarriesItsOriginalsHint_ItHasAnIdentityOfItsOwn()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> before = StateSnapshot.Capture(mission);
        Wingman original = mission.Wingmen[0];
        Wingman clone = original.Clone();
        mission.Wingmen.Add(clone);
        clone.Position.X = 99;
        StateSnapshot<Mission> after = StateSnapshot.Capture(mission);
        Assert.Equal(before.Image.Content.Tables.Sum(static table => table.Count) + 1, after.Image.Content.Tables.Sum(static table => table.Count));
        Assert.Equal(1, original.Position.X);
        after.RestoreInto(mission);
        Assert.Same(clone, mission.Wingmen[3]);
        Assert.Same(original, mission.Wingmen[0]);
        Assert.Equal(after, StateSnapshot.Capture(mission));
    }

    [Fact]
    public void ForAnObjectThatLeftTheState_WhenRolledBack_TheSameInstanceReturns()
    {
        Mission mission = Missions.Full();
        Wingman second = mission.Wingmen[1];
        StateSnapshot<Mission> before = StateSnapshot.Capture(mission);
        mission.Wingmen.Clear();
        mission.Turrets.Clear();
        for (int i = 0; i < 5; i++)
            StateSnapshot.Capture(mission);
        before.RestoreInto(mission);
        Assert.Same(second, mission.Wingmen[1]);
    }

    [Fact]
    public void ForObjectsThatCameAndWent_WhenCollected_TheSpaceForgetsThem()
    {
        var mission = new Mission();
        var space = new IdentitySpace(1);
        for (int i = 0; i < 200; i++)
            CaptureWithNewWingmen(space, mission);
        mission.Wingmen.Clear();
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Capture(space, mission);
        }

        Assert.InRange(space.Count, 1, 20);
        Assert.Equal(2001, space.Highest);
    }

    [Fact]
    public void ForOneObjectInTwoSpaces_WhenCapturedInTurn_EachKeepsItsIdentity()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> whole = StateSnapshot.Capture(mission);
        StateSnapshot<Wingman> part = StateSnapshot.Capture(mission.Wingmen[0]);
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(whole, StateSnapshot.Capture(mission));
            Assert.Equal(part, StateSnapshot.Capture(mission.Wingmen[0]));
        }
    }

    [Fact]
    public void ForACollectionInTwoPlaces_WhenRestored_ItIsOneCollectionAgain()
    {
        Mission mission = Missions.Full();
        mission.Grid = [[1, 2], [3]];
        mission.Grid.Add(mission.Grid[0]);
        StateSnapshot<Mission> snapshot = StateSnapshot.Capture(mission);
        mission.Grid[0] = [9];
        snapshot.RestoreInto(mission);
        Assert.Same(mission.Grid[0], mission.Grid[2]);
        Assert.NotSame(mission.Grid[0], mission.Grid[1]);
        Assert.Equal([1, 2], mission.Grid[2]);
        Assert.Equal(snapshot, StateSnapshot.Capture(mission));
        Mission copy = StateSnapshot.Load<Mission>(snapshot.ToArray()).Restore();
        Assert.Same(copy.Grid![0], copy.Grid[2]);
        Assert.True(snapshot.ContentEquals(StateSnapshot.Capture(copy)));
    }

    [Fact]
    public void ForTwoCollectionsThatBecameOne_WhenRolledBack_TheyAreTwoAgain()
    {
        Mission mission = Missions.Full();
        mission.Grid = [[1], [2]];
        StateSnapshot<Mission> snapshot = StateSnapshot.Capture(mission);
        mission.Grid[1] = mission.Grid[0];
        snapshot.RestoreInto(mission);
        Assert.Equal([1], mission.Grid[0]);
        Assert.Equal([2], mission.Grid[1]);
    }

    [Fact]
    public void ForAHookThatThrows_WhenRestoring_EverythingIsAsItWas()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> before = StateSnapshot.Capture(mission);
        mission.Score = 1000;
        mission.Wingmen.RemoveAt(0);
        mission.Wingmen[0].Position.Y = -5;
        mission.Kills.Clear();
        mission.HookThrows = true;
        StateSnapshot<Mission> changed = StateSnapshot.Capture(mission);
        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => before.RestoreInto(mission));
        Assert.Contains("the hook fails", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTorn);
        Assert.Equal(changed, StateSnapshot.Capture(mission));
        Assert.Equal(1000, mission.Score);
    }

    [Fact]
    public void ForADisposedSnapshot_WhenUsed_ItSaysSoAndItsDeltaGoesOn()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> before = StateSnapshot.Capture(mission);
        mission.Score++;
        StateSnapshot<Mission> after = StateSnapshot.Capture(mission);
        StateDelta<Mission> delta = before.DiffTo(after);
        before.Dispose();
        before.Dispose();
        after.Dispose();
        Assert.Throws<ObjectDisposedException>(() => before.ToArray());
        Assert.Throws<ObjectDisposedException>(() => after.ToJson());
        Assert.Equal("Score: 7 -> 8", Assert.Single(delta.Changes).ToString());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CaptureWithNewWingmen(IdentitySpace space, Mission mission)
    {
        mission.Wingmen.Clear();
        for (int i = 0; i < 10; i++)
            mission.Wingmen.Add(new Wingman { Id = i });
        Capture(space, mission);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Capture(IdentitySpace space, Mission mission)
    {
        var binding = new RootBinding("", typeof(Mission), () => mission, set: null);
        StateCapture.Capture(space, [binding], global::SessionFlow.Generated.Session_Runtime_Tests.SessionTypes.All, capturedAt: null).Dispose();
    }
}
