using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace SessionFlow.Tracking;

/// <summary>A dictionary by hash. One that holds the stored keys already is given their values and is not filled again.</summary>
internal sealed class DictionaryCodec<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
    : MapCodec<Dictionary<TKey, TValue>, TKey, TValue>(ShapeKind.Dictionary, key, value)
    where TKey : notnull
{
    private readonly bool _isBlock = key is IBlockCodec && value is IBlockCodec;

    protected override ComparerTag TagOf(Dictionary<TKey, TValue> collection) => ComparerTags.Of(collection.Comparer);

    protected override void WriteItems(SnapshotWriter writer, Dictionary<TKey, TValue> collection)
    {
        if (_isBlock)
        {
            Span<byte> target = writer.Reserve(collection.Count * (Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>()));
            int at = 0;
            foreach (KeyValuePair<TKey, TValue> entry in collection)
            {
                Unsafe.WriteUnaligned(ref target[at], entry.Key);
                Unsafe.WriteUnaligned(ref target[at + Unsafe.SizeOf<TKey>()], entry.Value);
                at += Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>();
            }

            return;
        }

        foreach (KeyValuePair<TKey, TValue> entry in collection)
            Write(writer, entry);
    }

    protected override Dictionary<TKey, TValue> Make(int count, ComparerTag comparer) => new(count, ComparerTags.Equality<TKey>(comparer));

    private protected override void Reserve(Dictionary<TKey, TValue> map, int count) => map.EnsureCapacity(count);

    private protected override bool TryAdd(Dictionary<TKey, TValue> map, TKey entryKey, TValue entryValue) => map.TryAdd(entryKey, entryValue);

#if NET8_0_OR_GREATER
    // Keys of which no two that differ in bytes are equal, so that as many found as stored are all.
    private static readonly bool IsWhole = typeof(TKey).IsEnum
        || typeof(TKey) == typeof(Guid)
        || (typeof(TKey).IsPrimitive && typeof(TKey) != typeof(float) && typeof(TKey) != typeof(double));

    private protected override bool TryKeep(SnapshotReader reader, int count, Dictionary<TKey, TValue> map)
    {
        if (map.Count != count || TagOf(map) is not (ComparerTag.Default or ComparerTag.Ordinal) || HoldsCollections)
            return false;
        if (Keys is StringCodec)
            return TryKeepTexts(reader, count, (Dictionary<string, TValue>)(object)map);
        if (!IsWhole)
            return false;
        for (int i = 0; i < count; i++)
        {
            ref TValue place = ref CollectionsMarshal.GetValueRefOrNullRef(map, Keys.Restore(reader, default!));
            if (Unsafe.IsNullRef(ref place))
                return false;
            place = Values.Restore(reader, place);
        }

        return true;
    }

    private bool TryKeepTexts(SnapshotReader reader, int count, Dictionary<string, TValue> map)
    {
        using var stored = new TextIndex(count);
        for (int i = 0; i < count; i++)
        {
            if (!reader.TryText(out ReadOnlySpan<byte> text) || !stored.TryAdd(text, reader.PartCursor) || !Values.TryPass(reader))
                return false;
        }

        int end = reader.PartCursor;
        foreach (KeyValuePair<string, TValue> entry in map)
        {
            if (!stored.TryFind(reader, entry.Key, out int part))
                return false;
            reader.Return(part);
            TValue next = Values.Restore(reader, entry.Value);
            if (!Values.IsSame(entry.Value, next))
                CollectionsMarshal.GetValueRefOrNullRef(map, entry.Key) = next;
        }

        reader.Return(end);
        return true;
    }
#endif
}
