using System.Collections.Concurrent;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A dictionary that several threads use: captured as it is at one moment.</summary>
internal sealed class ConcurrentDictionaryCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : MapCodec<ConcurrentDictionary<TKey, TValue>, TKey, TValue>(ShapeKind.ConcurrentDictionary, key, value)
    where TKey : notnull
{
    internal override void WriteContent(SnapshotWriter writer, ConcurrentDictionary<TKey, TValue> value, bool canBeShared)
    {
        // Counted once and for all: other threads may go on meanwhile.
        KeyValuePair<TKey, TValue>[] entries = value.ToArray();
        if (!writer.BeginCollection(value, entries.Length, canBeShared))
            return;
        writer.Byte((byte)TagOf(value));
        foreach (KeyValuePair<TKey, TValue> entry in entries)
            Write(writer, entry);
        writer.EndCollection();
    }

#if NET
    protected override ComparerTag TagOf(ConcurrentDictionary<TKey, TValue> collection) => ComparerTags.Of(collection.Comparer);
#else
    // It does not tell its comparer on this platform; one that the game made has it still.
    protected override ComparerTag TagOf(ConcurrentDictionary<TKey, TValue> collection) => ComparerTag.Other;
#endif

    protected override ConcurrentDictionary<TKey, TValue> Make(int count, ComparerTag comparer) =>
        new(ComparerTags.Equality<TKey>(comparer) ?? EqualityComparer<TKey>.Default);
}
