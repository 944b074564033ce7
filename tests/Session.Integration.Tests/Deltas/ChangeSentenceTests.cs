using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SessionFlow;

namespace Session.Integration.Tests.Deltas;

/// <summary>What changed, in words for somebody who reads a player's report.</summary>
public sealed class ChangeSentenceTests
{
    [Fact]
    public void ForAMovedStruct_WhenListed_TheMemberIsNamedByTheObjectsKey() => Assert.Equal(
        ["Vessels[Id=7].Position: (1, 2, 3) -> (4, 5, 6)"],
        Changes(static fleet => fleet.Vessels[1].Position = new Vector3(4, 5, 6)));

    [Fact]
    public void ForADictionary_WhenEntriesComeGoAndChange_EachIsNamedByItsKey() => Assert.Equal(
        ["Kills[\"ace\"]: 1 -> 3", "Kills[\"rookie\"]: removed 2", "Kills[\"wolf\"]: added 9"],
        Changes(static fleet =>
        {
            fleet.Kills["ace"] = 3;
            fleet.Kills.Remove("rookie");
            fleet.Kills["wolf"] = 9;
        }));

    [Fact]
    public void ForAnElementThatMoved_WhenListed_BothPlacesAreTold() => Assert.Equal(
        ["Vessels: moved [Id=3] from 0 to 3"],
        Changes(static fleet =>
        {
            Vessel first = fleet.Vessels[0];
            fleet.Vessels.RemoveAt(0);
            fleet.Vessels.Insert(3, first);
        }));

    [Fact]
    public void ForAListPutInAnotherOrder_WhenItIsLong_OneLineSaysSo()
    {
        var changes = Changes(
            static fleet => fleet.Numbers.Reverse(),
            static fleet => fleet.Numbers.AddRange(Enumerable.Range(0, 500)));
        Assert.Equal(["Numbers: 500 elements in another order"], changes);
    }

    [Fact]
    public void ForAnInsertInAListOfValues_WhenListed_NothingElseChanged() => Assert.Equal(
        ["Log[1]: added \"b\""],
        Changes(static fleet => fleet.Log.Insert(1, "b"), static fleet => fleet.Log = new List<string?> { "a", "c", "d" }));

    [Fact]
    public void ForAChangedValueInAList_WhenListed_BeforeAndAfterAreTold() => Assert.Equal(
        ["Log[1]: \"c\" -> \"x\""],
        Changes(static fleet => fleet.Log[1] = "x", static fleet => fleet.Log = new List<string?> { "a", "c", "d" }));

    [Fact]
    public void ForAListInADictionary_WhenItsElementChanges_ThePathLeadsThere() => Assert.Equal(
        ["Scores[\"ace\"][2]: added 8"],
        Changes(static fleet => fleet.Scores["ace"].Add(8), static fleet => fleet.Scores["ace"] = new List<int> { 1, 2 }));

    [Fact]
    public void ForObjectsThatComeAndGo_WhenListed_TheyAreNamed() => Assert.Equal(
        ["Vessels[Id=3]: removed Vessel[Id=3]", "Vessels[Id=12]: added Vessel[Id=12]", "Vessels[Id=7].Leader: null -> Vessel[Id=12]"],
        Changes(static fleet =>
        {
            fleet.Vessels.RemoveAt(0);
            fleet.Vessels.Add(new Vessel { Id = 12 });
            fleet.Vessels[0].Leader = fleet.Vessels[^1];
        }));

    [Fact]
    public void ForALongValue_WhenListed_TheLineStaysALine()
    {
        string change = Changes(static fleet => fleet.Text = new string('x', 100_000)).Single();
        Assert.InRange(change.Length, 100, 300);
    }

    [Fact]
    public void ForALoadedDelta_WhenListedFromItsBase_TheWordsAreTheSame()
    {
        var fleet = new Fleet();
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        fleet.Numbers.AddRange([3, 4]);
        StateDelta<Fleet> delta = before.DiffTo(StateSnapshot.Capture(fleet));
        StateDelta<Fleet> loaded = StateDelta.Load<Fleet>(delta.ToArray());
        Assert.Equal(delta.Changes.Select(static change => change.ToString()), loaded.ChangesFrom(before).Select(static change => change.ToString()));
        Assert.Throws<InvalidOperationException>(() => loaded.Changes);
    }

    private static List<string> Changes(Action<Fleet> change, Action<Fleet>? prepare = null)
    {
        var fleet = new Fleet();
        foreach (int id in (int[])[3, 7, 8, 9, 10])
            fleet.Vessels.Add(new Vessel { Id = id, Position = new Vector3(1, 2, 3) });
        fleet.Kills["ace"] = 1;
        fleet.Kills["rookie"] = 2;
        prepare?.Invoke(fleet);
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        change(fleet);
        return before.DiffTo(StateSnapshot.Capture(fleet)).Changes.Select(static item => item.ToString()).ToList();
    }
}
