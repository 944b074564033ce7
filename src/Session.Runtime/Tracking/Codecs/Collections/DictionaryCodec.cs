using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A dictionary by hash.</summary>
internal sealed class DictionaryCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : MapCodec<Dictionary<TKey, TValue>, TKey, TValue>(ShapeKind.Dictionary, key, value)
    where TKey : notnull
{
    protected override ComparerTag TagOf(Dictionary<TKey, TValue> collection) => ComparerTags.Of(collection.Comparer);

    protected override void WriteItems(SnapshotWriter writer, Dictionary<TKey, TValue> collection)
    {
        foreach (KeyValuePair<TKey, TValue> entry in collection)
            Write(writer, entry);
    }

    protected override Dictionary<TKey, TValue> Make(int count, ComparerTag comparer) => new(count, ComparerTags.Equality<TKey>(comparer));
}
