namespace SessionFlow.Storage;

/// <summary>A checkpoint of a session: a generation (from 1) and the number of its deltas that are applied.</summary>
internal readonly record struct Position(ulong Generation, uint Delta) : System.IComparable<Position>
{
    public int CompareTo(Position other) =>
        Generation != other.Generation ? Generation.CompareTo(other.Generation) : Delta.CompareTo(other.Delta);
}
