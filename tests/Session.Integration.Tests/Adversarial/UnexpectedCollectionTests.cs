using System.Collections.Generic;
using System.Collections.ObjectModel;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Members that hold a collection of a class of its own where the state to be restored has one of the framework's.</summary>
public sealed partial class UnexpectedCollectionTests
{
    [Fact]
    public void ForACollectionOfADerivedClass_WhenRestored_AnExactOneStandsThere()
    {
        var shelf = new Bookcase { Numbers = { 1 }, Names = { ["a"] = 1 }, Tags = { "x" }, Queue = new Queue<int>([3]), Watched = { 4 } };
        using StateSnapshot<Bookcase> before = StateSnapshot.Capture(shelf);
        var numbers = new Numbers { 9, 8 };
        shelf.Numbers = numbers;
        shelf.Names = new Names();
        shelf.Tags = new Tags();
        shelf.Queue = new Waiting();
        shelf.Watched = new Watched();

        before.RestoreInto(shelf);

        Assert.Equal([1], shelf.Numbers);
        using StateSnapshot<Bookcase> after = StateSnapshot.Capture(shelf);
        Assert.Empty(after.Gaps);
        Assert.True(before.Equals(after));
        Assert.Equal([9, 8], numbers);
    }

    [Fact]
    public void ForATrackedListInAnotherListsPlace_WhenRestored_BothHaveTheirOwnElements()
    {
        var shelf = new Bookcase { Numbers = { 1 }, Counted = { 7, 7 } };
        using StateSnapshot<Bookcase> before = StateSnapshot.Capture(shelf);
        shelf.Numbers = shelf.Counted;

        before.RestoreInto(shelf);

        Assert.Equal([1], shelf.Numbers);
        Assert.Equal([7, 7], shelf.Counted);
        Assert.NotSame(shelf.Numbers, shelf.Counted);
    }

    [Fact]
    public void ForAListOfADerivedClass_WhenADeltaOfAnotherMemberIsApplied_ItStays()
    {
        var shelf = new Bookcase { Numbers = { 1 } };
        using StateSnapshot<Bookcase> before = StateSnapshot.Capture(shelf);
        (shelf.Label, shelf.Height) = ("b", 2);
        using StateSnapshot<Bookcase> after = StateSnapshot.Capture(shelf);
        shelf.Height = 0;
        using StateSnapshot<Bookcase> between = StateSnapshot.Capture(shelf);
        shelf.Height = 2;
        var numbers = new Numbers { 9 };
        shelf.Numbers = numbers;

        after.DiffTo(between).ApplyTo(shelf);
        between.DiffTo(before).ApplyTo(shelf);

        Assert.Equal(("", 0), (shelf.Label, shelf.Height));
        Assert.Same(numbers, shelf.Numbers);
        Assert.Equal([9], numbers);
    }

    [Fact]
    public void ForAListOfADerivedClass_WhenADeltaOfTheListIsApplied_ItIsRefusedAndStays()
    {
        var shelf = new Bookcase { Numbers = { 1 } };
        using StateSnapshot<Bookcase> before = StateSnapshot.Capture(shelf);
        shelf.Numbers.Add(2);
        using StateSnapshot<Bookcase> after = StateSnapshot.Capture(shelf);
        var numbers = new Numbers { 1, 2 };
        shelf.Numbers = numbers;

        Assert.Throws<SessionDriftException>(() => after.DiffTo(before).ApplyTo(shelf));

        Assert.Same(numbers, shelf.Numbers);
        Assert.Equal([1, 2], numbers);
    }

    [SessionTracked]
    private sealed partial class Bookcase
    {
        public int Height;
        public string Label = "";
        public List<ushort> Numbers = new();
        public Dictionary<string, int> Names = new();
        public HashSet<string> Tags = new();
        public Queue<int> Queue = new();
        public ObservableCollection<int> Watched = new();
        public Counted Counted = new();
    }

    [SessionTracked]
    private sealed partial class Counted : List<ushort>
    {
        public int Total;
    }

    private sealed class Numbers : List<ushort>;

    private sealed class Names : Dictionary<string, int>;

    private sealed class Tags : HashSet<string>;

    private sealed class Waiting : Queue<int>;

    private sealed class Watched : ObservableCollection<int>;
}
