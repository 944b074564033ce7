using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Translates comparers to tags and back.</summary>
internal static class ComparerTags
{
    public static ComparerTag Of<T>(IEqualityComparer<T> comparer)
    {
        if (ReferenceEquals(comparer, EqualityComparer<T>.Default))
            return ComparerTag.Default;
        if (comparer is not IEqualityComparer<string>)
            return ComparerTag.Other;
        if (comparer.Equals(StringComparer.Ordinal))
            return ComparerTag.Ordinal;
        if (comparer.Equals(StringComparer.OrdinalIgnoreCase))
            return ComparerTag.OrdinalIgnoreCase;
        if (comparer.Equals(StringComparer.InvariantCulture))
            return ComparerTag.InvariantCulture;
        return comparer.Equals(StringComparer.InvariantCultureIgnoreCase) ? ComparerTag.InvariantCultureIgnoreCase : ComparerTag.Other;
    }

    public static bool IsKnown(byte tag) => tag is <= (byte)ComparerTag.InvariantCultureIgnoreCase or (byte)ComparerTag.Other;

    /// <summary>The comparer of a new dictionary.</summary>
    /// <exception cref="SessionRestoreException">Only the game can make it.</exception>
    public static IEqualityComparer<T>? Make<T>(ComparerTag tag) => tag switch
    {
        ComparerTag.Default => null,
        ComparerTag.Ordinal => (IEqualityComparer<T>)StringComparer.Ordinal,
        ComparerTag.OrdinalIgnoreCase => (IEqualityComparer<T>)StringComparer.OrdinalIgnoreCase,
        ComparerTag.InvariantCulture => (IEqualityComparer<T>)StringComparer.InvariantCulture,
        ComparerTag.InvariantCultureIgnoreCase => (IEqualityComparer<T>)StringComparer.InvariantCultureIgnoreCase,
        _ => throw new SessionRestoreException(
            $"A dictionary with keys of type {typeof(T)} has a comparer of the game's own, which only the game can make. "
            + "Create the dictionary with it in the member's initializer."),
    };
}
