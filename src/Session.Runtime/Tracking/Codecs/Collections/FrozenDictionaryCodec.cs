#if NET
using System.Collections.Frozen;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A frozen dictionary.</summary>
internal sealed class FrozenDictionaryCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : ImmutableMapCodec<FrozenDictionary<TKey, TValue>, TKey, TValue>(ShapeKind.FrozenDictionary, key, value)
    where TKey : notnull
{
    protected override ComparerTag TagOf(FrozenDictionary<TKey, TValue> map) => ComparerTags.Of(map.Comparer);

    protected override FrozenDictionary<TKey, TValue> Make(
        FrozenDictionary<TKey, TValue>? like, ComparerTag comparer, IEnumerable<KeyValuePair<TKey, TValue>> entries) =>
        entries.ToFrozenDictionary(like?.Comparer ?? ComparerTags.Equality<TKey>(comparer));
}
#endif
