using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Compares a value that code of the game gives back with the one that it was given: collections by their elements.</summary>
internal static class ValueSameness
{
    public static bool Are<T>(T left, T right) =>
        EqualityComparer<T>.Default.Equals(left, right) || (left is IEnumerable one && right is IEnumerable other && Elements(one, other));

    private static bool Elements(IEnumerable left, IEnumerable right) => left is IDictionary || left is not (IList or string)
        ? left.Cast<object?>().Count() == right.Cast<object?>().Count()
        : left.Cast<object?>().SequenceEqual(right.Cast<object?>());
}
