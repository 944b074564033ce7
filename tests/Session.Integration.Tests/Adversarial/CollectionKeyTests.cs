using System;
using System.Collections.Generic;
using System.Linq;
using Session.Integration.Tests.Kinds;
using Session.Integration.Tests.Kinds.Laws;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Keys that are stored as collections, beside collections that two members share.</summary>
public sealed partial class CollectionKeyTests
{
    [Fact]
    public void ForSharedListsBehindKeysOfLists_WhenRestored_TheyAreTheSameAndAreShared()
    {
        var atlas = new Atlas { Lengths = { [new Trail(1, 2)] = 3, [new Trail(4, 5, 6)] = 15 }, Known = { new Trail(7), new Trail(8, 9) } };
        atlas.First.AddRange([10, 11]);
        atlas.Second = atlas.First;
        using StateSnapshot<Atlas> snapshot = StateSnapshot.Capture(atlas);

        Atlas copy = StateSnapshot.Load<Atlas>(ForeignBytes.Of(snapshot)).Restore();

        Assert.Equal([10, 11], copy.First);
        Assert.Same(copy.First, copy.Second);
        Assert.Equal(15, copy.Lengths[new Trail(4, 5, 6)]);
        Assert.Equal(3, copy.Lengths[new Trail(1, 2)]);
        Assert.True(copy.Known.SetEquals(atlas.Known));
        using StateSnapshot<Atlas> again = StateSnapshot.Capture(copy);
        Assert.True(again.ContentEquals(snapshot));
    }

    [Fact]
    public void ForOneKeyInSeveralPlaces_WhenRestored_EachEntryIsUnderItsKey()
    {
        Trail[] trails = [new Trail(9, 9), new Trail(1), new Trail(5, 5, 5)];
        var atlas = new Atlas();
        foreach (Trail trail in trails)
        {
            atlas.Known.Add(trail);
            atlas.Lengths[trail] = trail.Points.Count;
            atlas.Lists[trail] = trail.Points.ToList();
            atlas.Sorted[trail] = atlas.Lists[trail];
            atlas.Due.Enqueue(trail.Points.Count, trail);
        }

        atlas.Second = atlas.Lists[trails[1]];
        using StateSnapshot<Atlas> snapshot = StateSnapshot.Capture(atlas);

        byte[] bytes = ForeignBytes.Of(snapshot);
        Atlas copy = StateSnapshot.Load<Atlas>(bytes).Restore();

        Assert.True(copy.Known.SetEquals(trails));
        foreach (Trail trail in trails)
        {
            Assert.Equal(trail.Points.Count, copy.Lengths[trail]);
            Assert.Equal(trail.Points, copy.Lists[trail]);
            Assert.Same(copy.Lists[trail], copy.Sorted[trail]);
            Assert.True(copy.Due.TryDequeue(out int length, out Trail? due));
            Assert.Equal(due.Points.Count, length);
        }

        Assert.Same(copy.Second, copy.Lists[trails[1]]);
        RequireSameWhenConverted<Atlas>(bytes);
    }

    [Fact]
    public void ForKeysOfASetAndAnArrayThatTheyShare_WhenRestored_EachHasItsOwn()
    {
        int[] ends = [3, 4];
        var chart = new Chart { Regions = { new Region(["north", "east"], ends), new Region(["west"], ends) } };
        chart.First.Add(6);
        chart.Second = chart.First;
        foreach (Region region in chart.Regions)
            chart.Routes[region] = chart.First;
        using StateSnapshot<Chart> snapshot = StateSnapshot.Capture(chart);

        byte[] bytes = ForeignBytes.Of(snapshot);
        Chart copy = StateSnapshot.Load<Chart>(bytes).Restore();

        Assert.True(copy.Regions.SetEquals(chart.Regions));
        Assert.Same(copy.First, copy.Second);
        Assert.Equal([6], copy.First);
        Assert.All(chart.Regions, region => Assert.Same(copy.First, copy.Routes[region]));
        RequireSameWhenConverted<Chart>(bytes);

        chart.Regions.Add(new Region(["up", "down", "left"], ends));
        chart.Routes[chart.Regions.Last()] = new List<int> { 7 };
        using StateSnapshot<Chart> after = StateSnapshot.Capture(chart);
        using StateDelta<Chart> delta = snapshot.DiffTo(after);
        using StateSnapshot<Chart> applied = snapshot.Apply(delta);
        Assert.Equal(after, applied);
    }

    /// <summary>A row that is converted member by member, and nothing of it has changed, is what it was.</summary>
    private static void RequireSameWhenConverted<T>(byte[] bytes)
        where T : class, ISessionTracked
    {
        var older = new OlderSchema(bytes);
        var types = new SessionTypeSet([], TypeSets.Of<T>(null));
        EvolutionPlan plan = EvolutionPlan.Of(older.Content, types, older.Highest, copies: false);
        ImageContent converted = ContentEvolution.Convert(older.Content, plan, out _);
        Assert.Equal(older.Content.Bytes.ToArray(), converted.Bytes.ToArray());
    }

    [SessionTracked]
    private sealed partial class Atlas
    {
        public Dictionary<Trail, int> Lengths = new();
        public HashSet<Trail> Known = new();
        public Dictionary<Trail, List<int>> Lists = new();
        public SortedDictionary<Trail, List<int>> Sorted = new();
        public PriorityQueue<int, Trail> Due = new();
        public List<int> First = new();
        public List<int>? Second;
    }

    /// <summary>A value of a library.</summary>
    [SessionConverter(typeof(TrailConverter))]
    internal sealed class Trail(params int[] points) : IEquatable<Trail>, IComparable<Trail>
    {
        public IReadOnlyList<int> Points => points;

        public int[] Own => points;

        public int CompareTo(Trail? other) => points.Length.CompareTo(other?.Own.Length);

        public bool Equals(Trail? other) => other is not null && points.SequenceEqual(other.Points);

        public override bool Equals(object? obj) => Equals(obj as Trail);

        public override int GetHashCode() => points.Length;
    }

    internal sealed class TrailConverter : SessionConverter<Trail, int[]>
    {
        public override int[] ToStored(Trail value) => value.Own;

        public override Trail FromStored(int[] stored) => new((int[])stored.Clone());
    }

    [SessionTracked]
    private sealed partial class Chart
    {
        public HashSet<Region> Regions = new();
        public Dictionary<Region, List<int>> Routes = new();
        public List<int> First = new();
        public List<int>? Second;
    }

    [SessionConverter(typeof(RegionConverter))]
    internal sealed class Region(HashSet<string> cells, int[] ends) : IEquatable<Region>
    {
        public HashSet<string> Cells => cells;

        public int[] Ends => ends;

        public bool Equals(Region? other) => other is not null && cells.SetEquals(other.Cells) && ends.SequenceEqual(other.Ends);

        public override bool Equals(object? obj) => Equals(obj as Region);

        public override int GetHashCode() => cells.Count;
    }

    internal sealed class RegionConverter : SessionConverter<Region, (HashSet<string> Cells, int[] Ends)>
    {
        public override (HashSet<string> Cells, int[] Ends) ToStored(Region value) => (value.Cells, value.Ends);

        public override Region FromStored((HashSet<string> Cells, int[] Ends) stored) => new(new HashSet<string>(stored.Cells), (int[])stored.Ends.Clone());
    }
}
