using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A dictionary that never changes; see <see cref="ImmutableSetCodec{TSet,T}"/>.</summary>
internal abstract class ImmutableMapCodec<TMap, TKey, TValue>(ShapeKind kind, SessionCodec<TKey> key, SessionCodec<TValue> value) : ImmutableCodec<TMap>(kind)
    where TMap : class, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private bool? _hasObjects;

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, value.Shape(schema), key.Shape(schema));

    protected abstract ComparerTag TagOf(TMap map);

    /// <summary>A dictionary of entries with the comparers of another, or one of its own.</summary>
    protected abstract TMap Make(TMap? like, ComparerTag comparer, IEnumerable<KeyValuePair<TKey, TValue>> entries);

    protected sealed override void WriteContent(SnapshotWriter writer, TMap map)
    {
        if (!writer.BeginCollection(map, map.Count, canBeShared: map.Count > 0))
            return;
        writer.Byte((byte)TagOf(map));
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            writer.Key(key, entry.Key);
            value.Write(writer, entry.Value);
        }

        writer.EndCollection();
    }

    protected sealed override TMap Read(SnapshotReader reader, CollectionHeader header, TMap? existing)
    {
        var tag = (ComparerTag)reader.Byte();
        var entries = new List<KeyValuePair<TKey, TValue>>(header.Count);
        for (int i = 0; i < header.Count; i++)
        {
            TKey entryKey = key.Restore(reader, default!);
            TValue entryValue = value.Restore(reader, default!);

            // A key that has no row was reported as a gap when it was captured; its entry has no place to go.
            if (entryKey is not null)
                entries.Add(new KeyValuePair<TKey, TValue>(entryKey, entryValue));
        }

        TMap result = existing!;
        reader.Fill(header, () => result = existing is not null && TagOf(existing) == tag && Holds(existing, entries) ? existing : Make(reader, header, existing, tag, entries));
        if (_hasObjects ??= CodecTraits.Of(key, ShapeTraits.References))
            reader.AfterRows(header, () => RequireAll(reader, header, result, entries));
        return result;
    }

    private TMap Make(SnapshotReader reader, CollectionHeader header, TMap? existing, ComparerTag tag, List<KeyValuePair<TKey, TValue>> entries)
    {
        // How it compares is a part of its value.
        TMap? like = tag == ComparerTag.Other ? existing : null;
        if (like is null)
            reader.RequireKnownComparer(header.Place, tag);
        TMap made = Make(like, tag, entries);
        if (made.Count != entries.Count)
        {
            throw new SessionRestoreException(
                $"{reader.NameOf(header.Place)} would lose {entries.Count - made.Count} of its entries: its comparer takes some keys for the same. "
                + "Restore it with the comparer that it was captured with; if they are objects that had to be there before their members, give it a setter.");
        }

        return made;
    }

    private bool Holds(TMap map, List<KeyValuePair<TKey, TValue>> entries)
    {
        // A key that is found may be written otherwise.
        if (map.Count != entries.Count || TagOf(map) != ComparerTag.Default)
            return false;
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            if (!map.TryGetValue(entry.Key, out TValue? found) || !value.IsSame(found!, entry.Value) || !IsExact(entry.Key))
                return false;
        }

        return true;
    }

    /// <summary>True for keys of which two that are equal are the same.</summary>
    private static bool IsExact(TKey key) => key is string or int or long or uint or ulong or short or byte or System.Guid || key is System.Enum;

    private static void RequireAll(SnapshotReader reader, CollectionHeader header, TMap map, List<KeyValuePair<TKey, TValue>> entries)
    {
        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            if (!map.ContainsKey(entry.Key))
                throw reader.LostKey(header.Place, entry.Key);
        }
    }
}
