using System;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Laws;

/// <summary>
/// What the game thread allocates. Counts of bytes depend on no machine's speed: of several runs the one counts in which the
/// runtime compiled nothing and no other thread had the pools empty.
/// </summary>
public sealed class AllocationTests
{
    private const int Runs = 40;

    [Fact]
    public void ForValuesThatChanged_WhenGivenBackToTheirObjects_AllocatesNothing()
    {
        Armada armada = Armada.Of(galleons: 30);
        using StateSnapshot<Armada> snapshot = StateSnapshot.Capture(armada);

        long least = Enumerable.Range(0, Runs).Min(_ =>
        {
            armada.Sail();
            return BytesOf(() => snapshot.RestoreInto(armada));
        });

        Assert.Equal(0, least);
        using StateSnapshot<Armada> after = StateSnapshot.Capture(armada);
        Assert.Equal(snapshot, after);
    }

    [Fact]
    public void ForAText_WhenItChanged_AllocatesThatTextAlone()
    {
        Armada armada = Armada.Of(galleons: 30);
        using StateSnapshot<Armada> snapshot = StateSnapshot.Capture(armada);

        long least = Enumerable.Range(0, Runs).Min(_ =>
        {
            armada.Name = "Other";
            return BytesOf(() => snapshot.RestoreInto(armada));
        });

        Assert.InRange(least, 1, 64);
        Assert.Equal("Armada", armada.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("letters")]
    [InlineData("südlich")]
    [InlineData("東京湾")]
    [InlineData("⚓🚢")]
    [InlineData("\uD800")]
    public void ForATextThatIsTheSame_WhenGivenBack_StaysTheInstanceThatItIs(string text)
    {
        Armada armada = Armada.Of(galleons: 3);
        string own = new(text.AsSpan());
        armada.Motto = own;
        using StateSnapshot<Armada> snapshot = StateSnapshot.Capture(armada);
        armada.Day++;

        snapshot.RestoreInto(armada);

        Assert.Same(own, armada.Motto);
        Assert.Equal(text, snapshot.Restore().Motto);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2000)]
    public void ForAStateOfAnySize_WhenCaptured_AllocatesNoMoreThanTheSnapshotItself(int galleons)
    {
        Armada armada = Armada.Of(galleons);

        long least = Enumerable.Range(0, Runs).Min(_ => BytesOf(() => StateSnapshot.Capture(armada).Dispose()));

        Assert.InRange(least, 0, 512);
    }

    [Theory]
    [InlineData("store")]
    [InlineData("lager für Öl")]
    [InlineData("a key that is longer than any index of short keys would take, since it goes on and on and on and on and on and on and on and on")]
    [InlineData("\uD800")]
    public void ForAKeyOfAnyText_WhenItsValueChanged_IsGivenItBack(string key)
    {
        Armada armada = Armada.Of(galleons: 3);
        armada.Stores[key] = 5;
        armada.Letters[key] = "five";
        using StateSnapshot<Armada> snapshot = StateSnapshot.Capture(armada);
        armada.Stores[key] = 6;
        armada.Letters[key] = "six";

        snapshot.RestoreInto(armada);

        Assert.Equal(5, armada.Stores[key]);
        Assert.Equal("five", armada.Letters[key]);
    }

    [Fact]
    public void ForKeysThatChanged_WhenGivenBack_AreThoseOfTheSnapshot()
    {
        Armada armada = Armada.Of(galleons: 3);
        using StateSnapshot<Armada> snapshot = StateSnapshot.Capture(armada);
        armada.Stores.Remove("store 1");
        armada.Stores["other"] = 5;
        armada.Crew.Remove(3);
        armada.Crew[4] = 5;
        armada.Letters.Clear();

        snapshot.RestoreInto(armada);

        using StateSnapshot<Armada> after = StateSnapshot.Capture(armada);
        Assert.Equal(snapshot, after);
        Assert.Equal(["store 0", "store 1", "store 2"], armada.Stores.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([0, 3, 6], armada.Crew.Keys.Order());
    }

    private static long BytesOf(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
