using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A sorted dictionary.</summary>
internal sealed class SortedDictionaryCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : MapCodec<SortedDictionary<TKey, TValue>, TKey, TValue>(ShapeKind.SortedDictionary, key, value)
    where TKey : notnull
{
    protected override ComparerTag TagOf(SortedDictionary<TKey, TValue> collection) => ComparerTags.Of(collection.Comparer);

    protected override SortedDictionary<TKey, TValue> Make(int count, ComparerTag comparer) => new(ComparerTags.Order<TKey>(comparer));
}
