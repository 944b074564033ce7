using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Laws;

/// <summary>Law 4 where a state goes back to its own objects: comparers of the game run, and what they throw leaves all as it was.</summary>
public sealed partial class RollbackTests
{
    [Fact]
    public void ForAComparerThatThrows_WhenRolledBack_LeavesTheStateAsItWas()
    {
        var comparer = new TouchyComparer();
        var depot = new Depot(comparer);
        depot.Shelves.Add(new Shelf { Label = "first" });
        depot.Stock["nails"] = 1;
        using StateSnapshot<Depot> snapshot = StateSnapshot.Capture(depot);
        depot.Count = 5;
        depot.Label = "later";
        depot.Shelves[0].Label = "changed";
        depot.Shelves.Add(new Shelf { Label = "new" });
        depot.Stock["screws"] = 2;
        depot.Codes.Add(9);
        Shelf[] shelves = depot.Shelves.ToArray();
        using StateSnapshot<Depot> before = StateSnapshot.Capture(depot);

        comparer.Throws = true;
        var error = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(depot));

        Assert.False(error.IsTorn);
        Assert.Contains("put back as it was", error.Message);
        Assert.Equal(shelves, depot.Shelves);
        using StateSnapshot<Depot> after = StateSnapshot.Capture(depot);
        Assert.Equal(before, after);
        snapshot.RestoreInto(depot);
        Assert.Equal((0, "", "first"), (depot.Count, depot.Label, depot.Shelves[0].Label));
        Assert.Equal(["nails"], depot.Stock.Keys);
    }

    [Fact]
    public void ForAListThatTwoObjectsShareSince_WhenTheComparerThrows_IsSharedStill()
    {
        var comparer = new TouchyComparer();
        var depot = new Depot(comparer) { Annex = new Depot(comparer) };
        depot.Annex.Stock["nails"] = 1;
        using StateSnapshot<Depot> snapshot = StateSnapshot.Capture(depot);
        depot.Annex.Codes = depot.Codes;
        depot.Codes.Add(3);
        depot.Annex.Stock["glue"] = 1;

        comparer.Throws = true;
        Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(depot));

        Assert.Same(depot.Codes, depot.Annex.Codes);
        Assert.Equal([3], depot.Codes);
        snapshot.RestoreInto(depot);
        Assert.NotSame(depot.Codes, depot.Annex.Codes);
        Assert.Empty(depot.Annex.Codes);
    }

    [Fact]
    public void ForAComparerThatAsksForARestore_WhenRolledBack_IsRefusedAndTheStateAsItWas()
    {
        var comparer = new TouchyComparer();
        var depot = new Depot(comparer);
        depot.Stock["nails"] = 1;
        using StateSnapshot<Depot> snapshot = StateSnapshot.Capture(depot);
        depot.Stock["screws"] = 2;
        depot.Count = 5;

        comparer.Asks = () => snapshot.RestoreInto(depot);
        var error = Assert.Throws<SessionRestoreException>(() => snapshot.RestoreInto(depot));

        Assert.False(error.IsTorn);
        Assert.Equal((5, 2), (depot.Count, depot.Stock.Count));
        snapshot.RestoreInto(depot);
        Assert.Equal((0, 1), (depot.Count, depot.Stock.Count));
    }

    [Fact]
    public void ForAReadOnlyListThatAnotherMemberHoldsToo_WhenRolledBack_StaysWhereItIs()
    {
        var cabin = new Cabin();
        cabin.Bunk.Fixed.Add(1);
        using StateSnapshot<Cabin> snapshot = StateSnapshot.Capture(cabin);
        List<int> own = cabin.Bunk.Fixed;
        cabin.Loose = own;
        own.Add(2);

        snapshot.RestoreInto(cabin);

        Assert.Same(own, cabin.Bunk.Fixed);
        Assert.Equal([1], cabin.Bunk.Fixed);
        Assert.NotSame(own, cabin.Loose);
        Assert.Equal([5], cabin.Loose);
    }

    private sealed class TouchyComparer : IEqualityComparer<string>
    {
        public bool Throws { get; set; }

        public Action? Asks { get; set; }

        public bool Equals(string? x, string? y) => x == y;

        public int GetHashCode(string value)
        {
            // Once: what throws again while the old state is written back leaves it torn.
            (bool throws, Action? asks) = (Throws, Asks);
            (Throws, Asks) = (false, null);
            asks?.Invoke();
            return throws ? throw new InvalidOperationException("not now") : value.Length;
        }
    }

    [SessionTracked]
    private sealed partial class Depot
    {
        public int Count;
        public string Label = "";
        public List<Shelf> Shelves = new();
        public List<int> Codes = new();
        public readonly Dictionary<string, int> Stock;
        public Depot? Annex;

        public Depot(IEqualityComparer<string> comparer) => Stock = new Dictionary<string, int>(comparer);
    }

    [SessionTracked]
    private sealed partial class Shelf
    {
        public string Label = "";
    }

    [SessionTracked]
    private sealed partial class Cabin
    {
        public List<int> Loose = new() { 5 };
        public Bunk Bunk = new();
    }

    [SessionTracked]
    private sealed partial class Bunk
    {
        public readonly List<int> Fixed = new();
    }
}
