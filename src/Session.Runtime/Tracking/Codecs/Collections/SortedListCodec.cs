using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A sorted list of keys and values.</summary>
internal sealed class SortedListCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : MapCodec<SortedList<TKey, TValue>, TKey, TValue>(ShapeKind.SortedList, key, value)
    where TKey : notnull
{
    protected override ComparerTag TagOf(SortedList<TKey, TValue> collection) => ComparerTags.Of(collection.Comparer);

    protected override SortedList<TKey, TValue> Make(int count, ComparerTag comparer) => new(count, ComparerTags.Order<TKey>(comparer));
}
