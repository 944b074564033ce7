using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// A dictionary. It is filled after every object's members are in place, since a key's hash or order may depend on them; a new
/// one with keys that are plain values is filled at once. Collections that stand under the same key stay.
/// </summary>
internal abstract class MapCodec<TMap, TKey, TValue>(ShapeKind kind, SessionCodec<TKey> key, SessionCodec<TValue> value) : ContainerCodec<TMap>(kind)
    where TMap : class, IDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly bool _isPlain = key is IBlockCodec or StringCodec;
    private bool? _keepsValues;
    private bool? _holdsCollections;

    private protected SessionCodec<TKey> Keys => key;

    private protected SessionCodec<TValue> Values => value;

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, value.Shape(schema), key.Shape(schema));

    protected override int CountOf(TMap collection) => collection.Count;

    protected override void WriteItems(SnapshotWriter writer, TMap collection)
    {
        foreach (KeyValuePair<TKey, TValue> entry in collection)
            Write(writer, entry);
    }

    protected void Write(SnapshotWriter writer, KeyValuePair<TKey, TValue> entry)
    {
        if (_isPlain)
            key.Write(writer, entry.Key);
        else
            writer.Key(key, entry.Key);
        value.Write(writer, entry.Value);
    }

    internal sealed override void Fill(SnapshotReader reader, CollectionHeader header, TMap collection)
    {
        int start = reader.PartCursor;
        if (TryKeep(reader, header.Count, collection))
            return;
        reader.Return(start);
        FillAnew(reader, header, collection);
    }

    private void FillAnew(SnapshotReader reader, CollectionHeader header, TMap collection)
    {
        if (_isPlain && collection.Count == 0 && TagOf(collection) != ComparerTag.Other)
        {
            Reserve(collection, header.Count);
            for (int i = 0; i < header.Count; i++)
                Add(reader, header.Place, collection, key.Restore(reader, default!), value.Restore(reader, default!));
            return;
        }

        bool keepsValues = collection.Count > 0 && (_keepsValues ??= KeepsValues());
        var entries = new List<KeyValuePair<TKey, TValue>>(header.Count);
        for (int i = 0; i < header.Count; i++)
        {
            TKey entryKey = key.Restore(reader, default!);
            TValue existing = default!;
            if (keepsValues)
                reader.Fill(header, () => collection.TryGetValue(entryKey, out existing!));
            TValue entryValue = value.Restore(reader, existing);

            // A key that has no row was reported as a gap when it was captured; its entry has no place to go.
            if (entryKey is not null)
                entries.Add(new KeyValuePair<TKey, TValue>(entryKey, entryValue));
        }

        reader.AfterRows(header, () => Fill(reader, header.Place, collection, entries));
    }

    /// <summary>Gives a map that has the stored keys their values, where its comparer is none of the game's.</summary>
    /// <returns>False when it has other keys, or cannot be looked into yet; values of some keys may have been given then.</returns>
    private protected virtual bool TryKeep(SnapshotReader reader, int count, TMap map) => false;

    /// <summary>Makes room for so many entries.</summary>
    private protected virtual void Reserve(TMap map, int count)
    {
    }

    /// <summary>Adds an entry.</summary>
    /// <returns>False where the comparer takes its key for one that is there already.</returns>
    private protected virtual bool TryAdd(TMap map, TKey entryKey, TValue entryValue)
    {
        int count = map.Count;
        map[entryKey] = entryValue;
        return map.Count != count;
    }

    /// <summary>True when values are collections or hold some, each of which counts as one of the row's.</summary>
    private protected bool HoldsCollections => _holdsCollections ??= CodecTraits.Of(value, ShapeTraits.Collections);

    private void Fill(SnapshotReader reader, CollectionPlace place, TMap map, List<KeyValuePair<TKey, TValue>> entries)
    {
        map.Clear();
        foreach (KeyValuePair<TKey, TValue> entry in entries)
            Add(reader, place, map, entry.Key, entry.Value);
    }

    private void Add(SnapshotReader reader, CollectionPlace place, TMap map, TKey entryKey, TValue entryValue)
    {
        if (!TryAdd(map, entryKey, entryValue))
        {
            // Some cultures cannot print every date.
            throw new SessionRestoreException(
                FormattableString.Invariant($"{reader.NameOf(place)} would lose an entry: its comparer takes the stored key {entryKey} for one that ")
                + "it holds already. Restore it with the comparer that it was captured with.");
        }
    }

    /// <summary>A key can be looked for before all objects are in place if it holds none.</summary>
    private bool KeepsValues() => HoldsCollections && !CodecTraits.Of(key, ShapeTraits.References);
}
