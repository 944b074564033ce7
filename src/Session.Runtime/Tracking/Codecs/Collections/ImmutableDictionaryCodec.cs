#if NET
using System.Collections.Generic;
using System.Collections.Immutable;

namespace SessionFlow.Tracking;

/// <summary>An immutable dictionary by hash.</summary>
internal sealed class ImmutableDictionaryCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : ImmutableMapCodec<ImmutableDictionary<TKey, TValue>, TKey, TValue>(ShapeKind.ImmutableDictionary, key, value)
    where TKey : notnull
{
    protected override ComparerTag TagOf(ImmutableDictionary<TKey, TValue> map) =>
        ReferenceEquals(map.ValueComparer, EqualityComparer<TValue>.Default) ? ComparerTags.Of(map.KeyComparer) : ComparerTag.Other;

    protected override ImmutableDictionary<TKey, TValue> Make(
        ImmutableDictionary<TKey, TValue>? like, ComparerTag comparer, IEnumerable<KeyValuePair<TKey, TValue>> entries) =>
        (like?.Clear() ?? ImmutableDictionary.Create<TKey, TValue>(ComparerTags.Equality<TKey>(comparer))).SetItems(entries);
}
#endif
