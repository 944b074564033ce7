using System;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Attributes;

/// <summary>Foreign types by way of converters, shared data by its key.</summary>
public sealed class ConverterTests
{
    private static readonly ItemTemplate Potion = new("potion");
    private static readonly WeaponTemplate Sword = new("sword");
    private static readonly Species Wolf = new(7);

    private static readonly SessionServices Services = new()
    {
        Definitions = new SessionDefinitions().Add<ItemTemplate>("potion", Potion).Add<ItemTemplate>("sword", Sword).AddRange([Wolf], static species => species.Code),
    };

    [Fact]
    public void ForConvertedValues_WhenRestored_TheyAreTheSameInEveryPlace()
    {
        StateSnapshot<Armory> snapshot = StateSnapshot.Capture(Stocked());
        Armory copy = StateSnapshot.Load<Armory>(Kinds.ForeignBytes.Of(snapshot)).Restore(Services);
        Assert.Equal([1, 2], copy.Heights!.Cells);
        Assert.Equal("a-b", copy.Patrol!.Points);
        Assert.Equal(["c", null], copy.Routes.Select(static route => route?.Points));
        Assert.Equal(new Money(5), copy.Purse);
        Assert.Equal(new Money(3), copy.Prices[new Money(1)]);
        Assert.Null(copy.Prices[new Money(2)]);
        Assert.Contains("a-b", snapshot.ToJson(), StringComparison.Ordinal);
        Assert.True(snapshot.ContentEquals(StateSnapshot.Capture(copy)));
    }

    [Fact]
    public void ForDefinitions_WhenRestored_TheyAreTheRegistrysObjects()
    {
        Armory copy = StateSnapshot.Capture(Stocked()).Restore(Services);
        Assert.Same(Potion, copy.Item);
        Assert.Same(Sword, copy.Weapon);
        Assert.Same(Wolf, Assert.Single(copy.Seen));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAnotherDefinition_WhenADeltaIsApplied_ItIsTheRegistrys(bool hasBase)
    {
        Armory armory = Stocked();
        StateSnapshot<Armory> stocked = StateSnapshot.Capture(armory);
        armory.Item = new ItemTemplate("scroll");
        StateDelta<Armory> back = StateSnapshot.Capture(armory).DiffTo(stocked);
        StateDelta<Armory> delta = hasBase ? back : StateDelta.Load<Armory>(back.ToArray());

        Assert.Equal("Armory.Item", Assert.Throws<SessionRestoreException>(() => delta.ApplyTo(armory)).Member);
        Assert.Equal("scroll", armory.Item.Id);
        delta.ApplyTo(armory, Services);

        Assert.Same(Potion, armory.Item);
    }

    [Fact]
    public void ForADefinitionThatTheMemberHolds_WhenRestoredInPlace_NoRegistryIsNeeded()
    {
        Armory armory = Stocked();
        StateSnapshot<Armory> snapshot = StateSnapshot.Capture(armory);
        armory.Plain = 9;
        Assert.Empty(snapshot.RestoreInto(armory).Lost);
        Assert.Same(Potion, armory.Item);
    }

    [Fact]
    public void ForAMissingDefinition_WhenRestored_TheErrorNamesClassAndKeyAndNothingChanges()
    {
        Armory armory = Stocked();
        StateSnapshot<Armory> snapshot = StateSnapshot.Capture(armory);
        armory.Item = new ItemTemplate("scroll");
        armory.Plain = 9;
        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(armory, new SessionServices()));
        Assert.Contains("ItemTemplate 'potion'", error.Message, StringComparison.Ordinal);
        Assert.Equal("Armory.Item", error.Member);
        Assert.False(error.IsTorn);
        Assert.Equal(("scroll", 9), (armory.Item.Id, armory.Plain));
    }

    [Fact]
    public void ForAMissingDefinition_WhenTheMemberAllowsIt_ItIsNullAndListed()
    {
        Armory armory = Stocked();
        (armory.Item, _) = (null, armory.Seen.Remove(Wolf));
        Armory copy = StateSnapshot.Capture(armory).Restore(out StateRestoreResult result, new SessionServices { Definitions = new SessionDefinitions() });
        Assert.Null(copy.Weapon);
        StateGap lost = Assert.Single(result.Lost);
        Assert.Equal("Weapon", lost.Path);
        Assert.Contains("'sword'", lost.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Law4_ForAConverterThatThrows_WhenRestoredInPlace_EverythingIsAsItWasAndTheErrorNamesTheMember()
    {
        Armory armory = Stocked();
        armory.Routes.Add(new Route("cannot be read"));
        StateSnapshot<Armory> snapshot = StateSnapshot.Capture(armory);
        armory.Routes.Clear();
        armory.Plain = 9;
        armory.Purse = new Money(99);
        StateSnapshot<Armory> changed = StateSnapshot.Capture(armory);

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(armory));

        Assert.Equal("Armory.Routes", error.Member);
        Assert.False(error.IsTorn);
        Assert.Equal(changed, StateSnapshot.Capture(armory));
        Assert.Throws<SessionRestoreException>(() => StateSnapshot.Load<Armory>(snapshot.ToArray()).RestoreInto(armory));
        Assert.Equal(9, armory.Plain);
    }

    [Fact]
    public void ForAConverterThatThrows_WhenOnlyLookedAt_ItDoesNotRun()
    {
        var armory = new Armory { Patrol = new Route("cannot be read") };
        StateSnapshot<Armory> loaded = StateSnapshot.Load<Armory>(StateSnapshot.Capture(armory).ToArray());
        Assert.Contains("cannot be read", loaded.ToJson(), StringComparison.Ordinal);
        Assert.Throws<SessionCaptureException>(() => StateSnapshot.Capture(new Armory { Patrol = new Route("cannot be stored") }));
    }

    [Fact]
    public void ForAReadOnlyConvertedMember_WhenRestoredInPlace_TheSameValueStaysAndAnotherIsRefused()
    {
        var route = new Route("a");
        var sign = new Signpost(route) { Plain = 1 };
        StateSnapshot<Signpost> snapshot = StateSnapshot.Capture(sign);
        sign.Plain = 2;
        snapshot.RestoreInto(sign);
        Assert.Equal(1, sign.Plain);
        Assert.Same(route, sign.Route);
        Assert.Equal("a", snapshot.Restore().Route!.Points);
        Assert.Null(StateSnapshot.Capture(new Signpost(null)).Restore().Route);
    }

    private static Armory Stocked()
    {
        var armory = new Armory { Plain = 1, Heights = new Grid<int>([1, 2]), Patrol = new Route("a-b"), Purse = new Money(5), Item = Potion, Weapon = Sword };
        armory.Routes.AddRange([new Route("c"), null]);
        armory.Prices.Add(new Money(1), new Money(3));
        armory.Prices.Add(new Money(2), null);
        armory.Seen.Add(Wolf);
        return armory;
    }
}
