using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Collections;

/// <summary>What is particular about collections: comparers, order, listeners, instances that stay.</summary>
public sealed class CollectionTests
{
    [Fact]
    public void ForASet_WhenItsComparerIsKnown_ANewOneHasItToo()
    {
        var state = new Barracks
        {
            Tags = new(StringComparer.OrdinalIgnoreCase) { "Fire", "ice" },
            Sorted = new(StringComparer.Ordinal) { "b", "B" },
            Ranked = new(StringComparer.InvariantCultureIgnoreCase) { ["x"] = 1 },
            Nested = new() { ["a"] = new(StringComparer.InvariantCulture) { "q" } },
        };

        Barracks copy = StateSnapshot.Capture(state).Restore();

        Assert.Contains("FIRE", copy.Tags!);
        Assert.Equal(new[] { "B", "b" }, copy.Sorted!);
        Assert.Equal(1, copy.Ranked!["X"]);
        Assert.Equal(StringComparer.InvariantCulture, copy.Nested!["a"].Comparer);
    }

    [Fact]
    public void ForACollection_WhenOnlyTheGameHasItsComparer_TheFailureNamesTheMember()
    {
        var state = new Barracks { Tags = new(new LengthComparer()) { "a" } };
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);

        var failure = Assert.Throws<SessionRestoreException>(() => snapshot.Restore());
        Assert.Contains("Barracks.Tags", failure.Message);
        Assert.Contains("initializer", failure.Message);

        state.Tags.Add("bb");
        snapshot.RestoreInto(state);
        Assert.Equal(new[] { "a" }, state.Tags);
        Assert.IsType<LengthComparer>(state.Tags.Comparer);
    }

    [Fact]
    public void ForASet_WhenItsComparerTakesTwoElementsForOne_NothingIsLostAndTheMemberIsNamed()
    {
        var state = new Barracks { Tags = new() { "a", "A", "b" } };
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);
        var other = new Barracks { Tags = new(StringComparer.OrdinalIgnoreCase) { "z" } };

        var failure = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(other));

        Assert.Contains("Barracks.Tags", failure.Message);
        Assert.False(failure.IsTorn);
        Assert.Equal(new[] { "z" }, other.Tags);
    }

    [Fact]
    public void ForADictionary_WhenItsComparerTakesTwoKeysForOne_NothingIsLostAndTheMemberIsNamed()
    {
        var state = new Barracks { Ranked = new(StringComparer.Ordinal) { ["a"] = 1, ["A"] = 2 } };
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);
        var other = new Barracks { Ranked = new(StringComparer.OrdinalIgnoreCase) { ["z"] = 3 } };

        var failure = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(other));

        Assert.Contains("Barracks.Ranked", failure.Message);
        Assert.False(failure.IsTorn);
        Assert.Equal(3, other.Ranked["z"]);
    }

    [Fact]
    public void ForASet_WhenItsComparerThrows_AllIsAsItWasAndTheMemberIsNamed()
    {
        var state = new Barracks();
        state.ByLength.Add("a");
        state.Numbers.Add(1);
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);
        state.ByLength.Clear();
        state.Numbers.Add(2);

        SessionRestoreException? failure = null;
        LengthComparer.Throwing(() => failure = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(state)));

        Assert.Contains("Barracks.ByLength", failure!.Message);
        Assert.Contains("planted", failure.Message);
        Assert.False(failure.IsTorn);
        Assert.Empty(state.ByLength);
        Assert.Equal(2, state.Numbers.Count);
    }

    [Fact]
    public void ForASetOfObjects_WhenTheirHashDependsOnTheirMembers_TheyAreFoundAgain()
    {
        var state = new Barracks();
        for (int i = 0; i < 300; i++)
            state.Recruits.Add(new Recruit { Number = i, Name = "r" + i });

        Barracks copy = StateSnapshot.Capture(state).Restore();

        Assert.Equal(300, copy.Recruits.Count);
        Assert.All(Enumerable.Range(0, 300), number => Assert.Contains(new Recruit { Number = number }, copy.Recruits));
    }

    [Fact]
    public void ForASetOfObjects_WhenCopied_TheContentIsEqualWhateverTheIdentities()
    {
        var state = new Barracks();
        for (int i = 0; i < 600; i++)
            state.Recruits.Add(new Recruit { Number = i });
        state.Recruits.RemoveWhere(static recruit => recruit.Number < 250);
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);

        Assert.True(StateSnapshot.Capture(snapshot.Restore()).ContentEquals(snapshot));
    }

    [Fact]
    public void ForASetOfNumbers_WhenNothingChanged_RestoringInPlaceTakesNoMemoryPerElement()
    {
        var few = Filled(10);
        var many = Filled(10_000);
        long forFew = RestoredBytes(few);
        long forMany = RestoredBytes(many);
        Assert.InRange(forMany, 0, forFew + 2_000);
    }

    [Fact]
    public void ForAPriorityQueue_WhenRestored_ElementsOfOnePriorityLeaveInTheSameOrder()
    {
        var state = new Barracks();
        for (int i = 0; i < 100; i++)
            state.Turns.Enqueue("u" + i, i % 3);
        for (int i = 0; i < 20; i++)
            state.Turns.Dequeue();
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);
        Barracks copy = snapshot.Restore();
        List<string> expected = Drain(state);

        Assert.Equal(expected, Drain(copy));
        snapshot.RestoreInto(state);
        Assert.Equal(expected, Drain(state));
    }

    [Fact]
    public void ForAnObservableCollection_WhenRestored_ListenersHearOfWhatDiffers()
    {
        var state = new Barracks();
        foreach (string line in new[] { "a", "b", "c" })
            state.Log.Add(line);
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);
        state.Log[1] = "x";
        state.Log.Add("d");
        var heard = new List<string>();
        state.Log.CollectionChanged += (_, change) => heard.Add(change.Action.ToString());

        snapshot.RestoreInto(state);

        Assert.Equal(new[] { "a", "b", "c" }, state.Log);
        Assert.Equal(new[] { "Remove", "Replace" }, heard);
    }

    [Fact]
    public void ForAnObservableCollection_WhenAListenerThrows_AllIsAsItWas()
    {
        var state = new Barracks();
        state.Log.Add("a");
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);
        state.Log[0] = "x";
        state.Numbers.Add(7);
        int heard = 0;
        state.Log.CollectionChanged += (_, _) =>
        {
            if (++heard == 1)
                throw new InvalidOperationException("planted");
        };

        var failure = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(state));

        Assert.Contains("Barracks.Log", failure.Message);
        Assert.False(failure.IsTorn);
        Assert.Equal(new[] { "x" }, state.Log);
        Assert.Equal(new long[] { 7 }, state.Numbers);
    }

    [Fact]
    public void ForADictionaryOfSets_WhenRestoredInPlace_TheSetsStayTheSame()
    {
        var state = new Barracks { Nested = new() { ["a"] = new(new LengthComparer()) { "q" } } };
        HashSet<string> inner = state.Nested["a"];
        StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);
        inner.Clear();

        snapshot.RestoreInto(state);

        Assert.Same(inner, state.Nested["a"]);
        Assert.Equal(new[] { "q" }, inner);
    }

    [Fact]
    public void ForCollections_WhenCompared_TheChangesSayWhatCameAndWent()
    {
        var state = new Barracks { Tags = new() { "ice" } };
        state.Recruits.Add(new Recruit { Number = 4 });
        state.Orders.Enqueue(1);
        state.Undo.Push("a");
        state.Turns.Enqueue("u", 2);
        StateSnapshot<Barracks> before = StateSnapshot.Capture(state);
        state.Tags.Add("fire");
        state.Tags.Remove("ice");
        state.Recruits.Clear();
        state.Recruits.Add(new Recruit { Number = 5 });
        state.Orders.Enqueue(2);
        state.Undo.Push("b");
        state.Turns.Clear();
        StateDelta<Barracks> delta = before.DiffTo(StateSnapshot.Capture(state));

        Assert.Equal(
            new[]
            {
                "Tags[\"ice\"]: removed \"ice\"", "Tags[\"fire\"]: added \"fire\"", "Orders[1]: added 2", "Undo[1]: added \"b\"",
                "Turns[0]: removed (\"u\", 2)", "Recruits[Number=4]: removed Recruit[Number=4]", "Recruits[Number=5]: added Recruit[Number=5]",
            },
            delta.Changes.Select(static change => change.ToString()));
    }

    [Fact]
    public void ForCollections_WhenWrittenAsJson_TheyAreArraysAndObjects()
    {
        var state = new Barracks { Tags = new() { "ice", "fire" } };
        state.Turns.Enqueue("u", 2);
        state.Undo.Push("bottom");
        state.Undo.Push("top");

        string json = string.Concat(StateSnapshot.Capture(state).ToJson().Where(static c => !char.IsWhiteSpace(c)));

        Assert.Contains("\"Tags\":[\"ice\",\"fire\"]", json);
        Assert.Contains("\"Turns\":[{\"Element\":\"u\",\"Priority\":2}]", json);
        Assert.Contains("\"Undo\":[\"bottom\",\"top\"]", json);
    }

    private static Barracks Filled(int count)
    {
        var state = new Barracks();
        for (int i = 0; i < count; i++)
        {
            state.Numbers.Add(i * 77L);
            state.Orders.Enqueue(i);
        }

        return state;
    }

    private static long RestoredBytes(Barracks state)
    {
        using StateSnapshot<Barracks> snapshot = StateSnapshot.Capture(state);
        snapshot.RestoreInto(state);
        long before = GC.GetAllocatedBytesForCurrentThread();
        snapshot.RestoreInto(state);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static List<string> Drain(Barracks state)
    {
        var order = new List<string>();
        while (state.Turns.TryDequeue(out string? next, out _))
            order.Add(next);
        return order;
    }
}
