using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// A dictionary. It is filled after every object's members are in place, since a key's hash may depend on them; an existing
/// one keeps its comparer.
/// </summary>
internal sealed class DictionaryCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : SessionCodec<Dictionary<TKey, TValue>?>
    where TKey : notnull
{
    public override void Write(SnapshotWriter writer, Dictionary<TKey, TValue>? item)
    {
        if (!writer.BeginCollection(item, item?.Count ?? 0, canBeShared: true))
            return;
        writer.Byte((byte)ComparerTags.Of(item!.Comparer));
        foreach (KeyValuePair<TKey, TValue> entry in item)
        {
            key.Write(writer, entry.Key);
            value.Write(writer, entry.Value);
        }

        writer.EndCollection();
    }

    public override Dictionary<TKey, TValue>? Restore(SnapshotReader reader, Dictionary<TKey, TValue>? existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return OfAlias(reader, header);
        Dictionary<TKey, TValue> dictionary = Take(reader, header, existing);
        var entries = new KeyValuePair<TKey, TValue>[header.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            TKey entryKey = key.Restore(reader, default!);
            entries[i] = new KeyValuePair<TKey, TValue>(entryKey, value.Restore(reader, default!));
        }

        reader.AfterRows(() => Fill(dictionary, entries));
        return dictionary;
    }

    private protected override Dictionary<TKey, TValue>? Begin(SnapshotReader reader, Dictionary<TKey, TValue>? existing)
    {
        CollectionHeader header = reader.Collection();
        return header.HasElements
            ? Take(reader, header, existing)
            : OfAlias(reader, header);
    }

    internal override SchemaShape Shape(SchemaBuilder schema) => new(ShapeKind.Dictionary, value.Shape(schema), key.Shape(schema));

    private static Dictionary<TKey, TValue>? OfAlias(SnapshotReader reader, CollectionHeader header) =>
        reader.Shared(header, static facts => new Dictionary<TKey, TValue>(facts.Count, ComparerTags.Make<TKey>(facts.Comparer)));

    private static Dictionary<TKey, TValue> Take(SnapshotReader reader, CollectionHeader header, Dictionary<TKey, TValue>? existing)
    {
        var tag = (ComparerTag)reader.Byte();
        return reader.Take(header, existing, count => new Dictionary<TKey, TValue>(count, ComparerTags.Make<TKey>(tag)));
    }

    private static void Fill(Dictionary<TKey, TValue> dictionary, KeyValuePair<TKey, TValue>[] entries)
    {
        dictionary.Clear();
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            // A key that has no row was reported as a gap when it was captured; its entry has no place to go.
            if (entry.Key is null)
                continue;
            if (!dictionary.TryAdd(entry.Key, entry.Value))
            {
                // Some cultures cannot print every date.
                throw new SessionRestoreException(
                    FormattableString.Invariant($"The key {entry.Key} stands twice in a Dictionary<{typeof(TKey).Name}, {typeof(TValue).Name}>: ")
                    + "its comparer takes two stored keys for one. Restore it with the comparer that it was captured with.");
            }
        }
    }
}
