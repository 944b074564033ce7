using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Collections;

/// <summary>Collections behind interfaces and bases, and those that never change.</summary>
public sealed class StoreroomTests
{
    [Fact]
    public void ForAList_WhenItIsOfAClassOfItsOwn_ItIsAGapAndStaysInPlace()
    {
        var odd = new Odd { 1, 2 };
        odd.Secret = 5;
        var state = new Storeroom { Numbers = odd, After = 1 };
        StateSnapshot<Storeroom> snapshot = StateSnapshot.Capture(state);
        state.Numbers = null;
        state.After = 2;

        snapshot.RestoreInto(state);
        Assert.Same(odd, state.Numbers);
        Assert.Equal(5, odd.Secret);
        Assert.Equal(1, state.After);

        Storeroom copy = snapshot.Restore();
        Assert.Null(copy.Numbers);
        Assert.Equal(1, copy.After);
        Assert.Contains("Session.Integration.Tests.Collections.Odd", snapshot.ToJson());
        StateSnapshot<Storeroom> loaded = StateSnapshot.Load<Storeroom>(snapshot.ToArray());
        Assert.Null(loaded.Restore().Numbers);
    }

    [Fact]
    public void ForAnInterface_WhenWhatIsBehindItIsUnknown_ItIsAGapAndStaysInPlace()
    {
        var hidden = new List<int> { 1 }.AsReadOnly();
        var state = new Storeroom { View = hidden, After = 1 };
        StateSnapshot<Storeroom> snapshot = StateSnapshot.Capture(state);
        state.View = null;

        snapshot.RestoreInto(state);
        Assert.Same(hidden, state.View);
        Assert.Null(snapshot.Restore().View);
        Assert.Contains("ReadOnlyCollection", snapshot.ToJson());
    }

    [Fact]
    public void ForAnInterface_WhenATrackedClassIsBehindIt_ItIsAnObjectLikeAnyOther()
    {
        var state = new Storeroom { View = new Shelf { First = 7 } };

        StateSnapshot<Storeroom> snapshot = StateSnapshot.Capture(state);

        Assert.Equal(7, Assert.IsType<Shelf>(snapshot.Restore().View).First);
        Assert.Equal(7, Assert.IsType<Shelf>(StateSnapshot.Load<Storeroom>(snapshot.ToArray()).Restore().View).First);
    }

    [Fact]
    public void ForAnInterface_WhenItSharesACollectionWithAClass_TheyShareItAgain()
    {
        var state = new Storeroom { Numbers = new() { 1, 2 } };
        state.View = state.Numbers;

        Storeroom copy = StateSnapshot.Capture(state).Restore();

        Assert.Same(copy.Numbers, copy.View);
        Assert.Equal(new[] { 1, 2 }, copy.View);
    }

    [Fact]
    public void ForAnArrayBehindAnInterface_WhenRestored_ItIsAnArray()
    {
        var state = new Storeroom { View = new[] { 1, 2 }, Crates = new[] { new Crate { Label = "a" } } };
        Storeroom copy = StateSnapshot.Capture(state).Restore();
        Assert.Equal(new[] { 1, 2 }, Assert.IsType<int[]>(copy.View));
        Assert.Equal("a", Assert.IsType<Crate[]>(copy.Crates)[0].Label);
    }

    [Fact]
    public void ForAnImmutableSetOfObjects_WhenTheirHashDependsOnTheirMembers_TheyAreFoundAgain()
    {
        var state = new Storeroom { Set = Crates(200).ToImmutableHashSet() };
        Storeroom copy = StateSnapshot.Capture(state).Restore();
        Assert.All(Crates(200), crate => Assert.Contains(crate, copy.Set!));
    }

    [Fact]
    public void ForAnImmutableSetThatAConstructorNeeds_WhenItsElementsAreNotThereYet_TheFailureNamesTheMember()
    {
        var state = new Storeroom { Held = new() { Crates = Crates(3).ToImmutableHashSet(), Sizes = ImmutableArray.Create(1) } };
        StateSnapshot<Storeroom> snapshot = StateSnapshot.Capture(state);

        var failure = Assert.Throws<SessionRestoreException>(() => snapshot.Restore());
        Assert.Contains("FixedSet.Crates", failure.Message);
        Assert.Contains("setter", failure.Message);

        snapshot.RestoreInto(state);
        Assert.Equal(3, state.Held.Crates.Count);
    }

    [Fact]
    public void ForAnImmutableList_WhenItIsTheSame_TheInstanceStays()
    {
        var state = new Storeroom { List = ImmutableList.Create(1, 2) };
        state.Same = state.List;
        ImmutableList<int> list = state.List;
        StateSnapshot<Storeroom> snapshot = StateSnapshot.Capture(state);

        snapshot.RestoreInto(state);
        Assert.Same(list, state.List);
        state.List = state.List.Add(3);
        snapshot.RestoreInto(state);
        Assert.Equal(new[] { 1, 2 }, state.List);
        Assert.Same(state.Same, state.List);
    }

    [Fact]
    public void ForAnInitOnlyImmutable_WhenItDiffers_ItsObjectIsReplaced()
    {
        var state = new Storeroom { Held = new() { Sizes = ImmutableArray.Create(1, 2) } };
        byte[] bytes = StateSnapshot.Capture(state).ToArray();
        FixedSet other = new() { Sizes = ImmutableArray.Create(1, 3) };
        FixedSet equal = new() { Sizes = ImmutableArray.Create(1, 2) };

        var fresh = new Storeroom { Held = other };
        StateSnapshot.Load<Storeroom>(bytes).RestoreInto(fresh);
        Assert.NotSame(other, fresh.Held);
        Assert.Equal(new[] { 1, 2 }, fresh.Held!.Sizes);

        fresh = new Storeroom { Held = equal };
        StateSnapshot.Load<Storeroom>(bytes).RestoreInto(fresh);
        Assert.Same(equal, fresh.Held);
    }

    private static IEnumerable<Crate> Crates(int count) => Enumerable.Range(0, count).Select(static number => new Crate { Label = "c" + number });
}
