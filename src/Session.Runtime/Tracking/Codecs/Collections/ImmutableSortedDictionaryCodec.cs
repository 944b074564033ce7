#if NET
using System.Collections.Generic;
using System.Collections.Immutable;

namespace SessionFlow.Tracking;

/// <summary>An immutable sorted dictionary.</summary>
internal sealed class ImmutableSortedDictionaryCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : ImmutableMapCodec<ImmutableSortedDictionary<TKey, TValue>, TKey, TValue>(ShapeKind.ImmutableSortedDictionary, key, value)
    where TKey : notnull
{
    protected override ComparerTag TagOf(ImmutableSortedDictionary<TKey, TValue> map) =>
        ReferenceEquals(map.ValueComparer, EqualityComparer<TValue>.Default) ? ComparerTags.Of(map.KeyComparer) : ComparerTag.Other;

    protected override ImmutableSortedDictionary<TKey, TValue> Make(
        ImmutableSortedDictionary<TKey, TValue>? like, ComparerTag comparer, IEnumerable<KeyValuePair<TKey, TValue>> entries) =>
        (like?.Clear() ?? ImmutableSortedDictionary.Create<TKey, TValue>(ComparerTags.Order<TKey>(comparer))).SetItems(entries);
}
#endif
