using System;
using System.Collections.Generic;
using System.Linq;
using HandWritten;

namespace SessionFlow.Tests.Tracking;

public sealed class LawTests
{
    [Fact]
    public void ForRestoreInPlace_WhenCapturedAgain_GivesTheSameBytes()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> before = StateSnapshot.Capture(mission);
        Wingman leader = mission.Wingmen[0];
        List<Wingman> list = mission.Wingmen;
        var random = new Random(1);
        int states = 0;
        for (int round = 0; round < 300; round++)
        {
            for (int i = random.Next(6); i >= 0; i--)
                Missions.Step(mission, random);
            before.RestoreInto(mission);
            Assert.Equal(before, StateSnapshot.Capture(mission));
            Assert.Same(leader, mission.Wingmen[0]);
            Assert.Same(leader, mission.Wingmen[2]);
            Assert.Same(list, mission.Wingmen);
            states++;
        }

        Assert.Equal(300, states);
        Assert.Equal(300, mission.RestoredCount);
    }

    [Fact]
    public void ForRestoreNew_WhenTheOriginalLives_GivesEqualContentAndNewIdentities()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> snapshot = StateSnapshot.Capture(mission);
        Mission copy = snapshot.Restore();
        StateSnapshot<Mission> again = StateSnapshot.Capture(copy);
        Assert.Empty(Missions.Differences(mission, copy));
        Assert.True(snapshot.ContentEquals(again));
        Assert.False(snapshot.Equals(again));
        Assert.Same(copy.Wingmen[0], copy.Wingmen[2]);
        Assert.Same(copy.Wingmen[0], copy.Wingmen[1].Leader);
        Assert.Same(((FlakTurret)copy.Turrets[0]).Grid.Turrets[0], copy.Turrets[0]);
        Assert.Equal("main", ((FlakTurret)copy.Turrets[0]).Grid.Name);
        copy.Score++;
        Assert.False(snapshot.ContentEquals(StateSnapshot.Capture(copy)));
    }

    [Fact]
    public void ForASnapshot_WhenTheLiveStateChanges_StaysAsItWas()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> snapshot = StateSnapshot.Capture(mission);
        var random = new Random(2);
        for (int i = 0; i < 50; i++)
            Missions.Step(mission, random);
        byte[] late = snapshot.ToArray();
        Mission copy = snapshot.Restore();
        Assert.Empty(Missions.Differences(Missions.Full(), copy));
        Assert.Equal(late, snapshot.ToArray());
    }

    [Fact]
    public void ForAChainOfStates_WhenFolded_EveryDeltaLeadsToItsStateByteForByte()
    {
        Mission mission = Missions.Full();
        var random = new Random(3);
        StateSnapshot<Mission> previous = StateSnapshot.Capture(mission);
        Assert.True(previous.DiffTo(StateSnapshot.Capture(mission)).IsEmpty);
        int changes = 0;
        for (int i = 0; i < 500; i++)
        {
            for (int n = random.Next(4); n >= 0; n--)
                Missions.Step(mission, random);
            StateSnapshot<Mission> next = StateSnapshot.Capture(mission);
            StateDelta<Mission> delta = previous.DiffTo(next);
            StateDelta<Mission> loaded = StateDelta.Load<Mission>(delta.ToArray());
            Assert.Equal(next.ToArray(), previous.Apply(delta).ToArray());
            Assert.Equal(next.ToArray(), previous.Apply(loaded).ToArray());
            Assert.Equal(previous, next.Apply(next.DiffTo(previous)));
            Assert.Equal(delta.IsEmpty, delta.Changes.Count == 0);
            Assert.Equal(delta.Changes.Select(static change => change.ToString()), loaded.ChangesFrom(previous).Select(static change => change.ToString()));
            changes += delta.Changes.Count;
            previous = next;
        }

        Assert.True(changes > 300, $"{changes} changes");
    }

    [Fact]
    public void ForLoadedBytes_WhenRestoredIntoAnotherGraph_AdoptsItsObjectsByPathAndKey()
    {
        byte[] bytes = OtherProcess.Bytes(StateSnapshot.Capture(Missions.Full()));
        Mission mission = Missions.Full();
        mission.Wingmen.Reverse(1, 2);
        Wingman first = mission.Wingmen[0];
        Wingman other = mission.Wingmen[2];
        FlakTurret flak = (FlakTurret)mission.Turrets[0];
        mission.Score = 99;
        StateSnapshot.Load<Mission>(bytes).RestoreInto(mission);
        Assert.Equal(bytes, StateSnapshot.Capture(mission).ToArray());
        Assert.Same(first, mission.Wingmen[0]);
        Assert.Same(other, mission.Wingmen[1]);
        Assert.Same(flak, mission.Turrets[0]);
    }

    [Fact]
    public void ForAdoption_WhenAReadOnlyMemberDiffers_ReplacesTheObjectAndItsReadOnlyHolders()
    {
        byte[] bytes = OtherProcess.Bytes(StateSnapshot.Capture(Missions.Full()));
        Mission mission = Missions.Full();
        var otherGrid = new HandWritten.Grid("other");
        var flak = new FlakTurret(otherGrid);
        otherGrid.Turrets.Add(flak);
        mission.Turrets[0] = flak;
        StateSnapshot.Load<Mission>(bytes).RestoreInto(mission);
        Assert.Equal(bytes, StateSnapshot.Capture(mission).ToArray());
        Assert.NotSame(flak, mission.Turrets[0]);
        Assert.Equal("main", ((FlakTurret)mission.Turrets[0]).Grid.Name);
        Assert.Equal("other", flak.Grid.Name);
    }

    [Fact]
    public void ForEqualStates_WhenBuiltInAnotherOrder_DictionariesGiveTheSameBytes()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> first = StateSnapshot.Capture(mission);
        mission.Kills.Clear();
        mission.Kills["Mantis"] = 1;
        mission.Kills["Zebra"] = 1;
        mission.Kills["Scorpion"] = 3;
        mission.Kills.Remove("Zebra");
        Assert.Equal(first, StateSnapshot.Capture(mission));
    }

    [Fact]
    public void ForChanges_WhenListed_ReadLikeSentences()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> before = StateSnapshot.Capture(mission);
        mission.Score += 50;
        mission.Wingmen[1].Position.X = 4;
        mission.Wingmen.RemoveAt(2);
        mission.Wingmen.Add(new Wingman { Id = 3 });
        mission.Kills["Mantis"] = 2;
        mission.Kills["Moth"] = 1;
        mission.Wingmen[0].Stance = Stance.Idle;
        string[] changes = before.DiffTo(StateSnapshot.Capture(mission)).Changes.Select(static change => change.ToString()).ToArray();
        Assert.Equal(
            [
                "Score: 7 -> 57",
                "Wingmen[Id=1]: removed Wingman[Id=1]",
                "Wingmen[Id=3]: added Wingman[Id=3]",
                "Kills[\"Mantis\"]: 1 -> 2",
                "Kills[\"Moth\"]: added 1",
                "Wingmen[Id=1].Stance: Attack -> Idle",
                "Wingmen[Id=2].Position: (0, 0, 0) -> (4, 0, 0)",
            ],
            changes);
    }
}
