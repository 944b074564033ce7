namespace Session.Integration.Tests.Evolution;

/// <summary>Types, as a game writes them, that stand where others mostly stand.</summary>
internal static class StrangeTypes
{
    /// <summary>A class that implements a collection's interface.</summary>
    public const string Bag = """
        [SessionTracked] public partial class Bag : IReadOnlyList<int>
        {
            public int Count { get; set; }
            public int this[int index] => index;
            public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, Count).GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """;

    /// <summary>A value of a library that a converter stores as an array, and that may be a key.</summary>
    public const string Trail = """
        [SessionConverter(typeof(TrailConverter))]
        public sealed class Trail : IEquatable<Trail>
        {
            public Trail(params int[] points) => Points = points;
            public int[] Points { get; }
            public bool Equals(Trail other) => other != null && Points.SequenceEqual(other.Points);
            public override bool Equals(object other) => Equals(other as Trail);
            public override int GetHashCode() => Points.Length;
        }
        public sealed class TrailConverter : SessionConverter<Trail, int[]>
        {
            public override int[] ToStored(Trail value) => value.Points;
            public override Trail FromStored(int[] stored) => new Trail(stored.ToArray());
        }

        """;
}
