using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Translates comparers to tags and back.</summary>
internal static class ComparerTags
{
    public static ComparerTag Of<T>(IEqualityComparer<T>? comparer) =>
        comparer is null ? ComparerTag.Other
        : ReferenceEquals(comparer, EqualityComparer<T>.Default) ? ComparerTag.Default
        : OfText(comparer);

    public static ComparerTag Of<T>(IComparer<T>? comparer) =>
        comparer is null ? ComparerTag.Other
        : ReferenceEquals(comparer, Comparer<T>.Default) ? ComparerTag.Default
        : OfText(comparer);

    public static bool IsKnown(byte tag) => tag is <= (byte)ComparerTag.InvariantCultureIgnoreCase or (byte)ComparerTag.Other;

    /// <summary>The comparer of a new collection by hash; null for the default and for one that is not of text.</summary>
    public static IEqualityComparer<T>? Equality<T>(ComparerTag tag) => Text(tag) as IEqualityComparer<T>;

    /// <summary>The comparer of a new sorted collection; null for the default and for one that is not of text.</summary>
    public static IComparer<T>? Order<T>(ComparerTag tag) => Text(tag) as IComparer<T>;

    private static ComparerTag OfText(object comparer) =>
        StringComparer.Ordinal.Equals(comparer) ? ComparerTag.Ordinal
        : StringComparer.OrdinalIgnoreCase.Equals(comparer) ? ComparerTag.OrdinalIgnoreCase
        : StringComparer.InvariantCulture.Equals(comparer) ? ComparerTag.InvariantCulture
        : StringComparer.InvariantCultureIgnoreCase.Equals(comparer) ? ComparerTag.InvariantCultureIgnoreCase
        : ComparerTag.Other;

    private static StringComparer? Text(ComparerTag tag) => tag switch
    {
        ComparerTag.Ordinal => StringComparer.Ordinal,
        ComparerTag.OrdinalIgnoreCase => StringComparer.OrdinalIgnoreCase,
        ComparerTag.InvariantCulture => StringComparer.InvariantCulture,
        ComparerTag.InvariantCultureIgnoreCase => StringComparer.InvariantCultureIgnoreCase,
        _ => null,
    };
}
