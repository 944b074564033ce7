using System.Collections.Generic;

namespace Skirmish.Comparison;

/// <summary>The first place where two states part; a value is null where one of them has already ended.</summary>
internal sealed record StateDifference(string Path, string? Expected, string? Actual)
{
    public override string ToString() => $"{Path} should be {Expected ?? "nothing"} and is {Actual ?? "nothing"}";

    /// <summary>
    /// Compares two states line by line. Each object says its type and each collection its count before their content, so
    /// states of different shape part at a value, not at a path.
    /// </summary>
    /// <param name="expected">What the state should be.</param>
    /// <param name="actual">What it is.</param>
    /// <param name="compared">How many lines were equal.</param>
    public static StateDifference? FindFirst(IEnumerable<StateLine> expected, IEnumerable<StateLine> actual, out int compared)
    {
        compared = 0;
        using IEnumerator<StateLine> wanted = expected.GetEnumerator(), found = actual.GetEnumerator();
        while (true)
        {
            bool hasWanted = wanted.MoveNext(), hasFound = found.MoveNext();
            if (!hasWanted && !hasFound)
                return null;
            if (!hasWanted)
                return new StateDifference(found.Current.Path, null, found.Current.Value);
            if (!hasFound)
                return new StateDifference(wanted.Current.Path, wanted.Current.Value, null);
            if (wanted.Current != found.Current)
            {
                return wanted.Current.Path == found.Current.Path
                    ? new StateDifference(wanted.Current.Path, wanted.Current.Value, found.Current.Value)
                    : new StateDifference(wanted.Current.Path, wanted.Current.Value, $"{found.Current.Value} at {found.Current.Path}");
            }

            compared++;
        }
    }
}
