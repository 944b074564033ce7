using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Puts the elements of a set or the entries of a dictionary in the order of their encoded keys, see <see cref="KeyOrder"/>:
/// by the first bytes as a number, which tells most keys apart, and by all of them where these are the same.
/// </summary>
internal sealed class EncodedEntries : IComparer<EncodedEntry>
{
    private readonly ReadOnlyMemory<byte> _source;
    private readonly ulong[] _numbers;
    private readonly EncodedEntry[] _entries;
    private int _count;

    /// <param name="source">Holds the keys.</param>
    /// <param name="capacity">How many entries there will be.</param>
    public EncodedEntries(ReadOnlyMemory<byte> source, int capacity)
    {
        _source = source;
        _numbers = ArrayPool<ulong>.Shared.Rent(capacity);
        _entries = ArrayPool<EncodedEntry>.Shared.Rent(capacity);
    }

    /// <summary>The entries; in order once <see cref="Sort"/> has put them so.</summary>
    public ReadOnlySpan<EncodedEntry> Entries => _entries.AsSpan(0, _count);

    /// <summary>Gives the room back.</summary>
    public void Return()
    {
        ArrayPool<ulong>.Shared.Return(_numbers);
        ArrayPool<EncodedEntry>.Shared.Return(_entries);
    }

    public void Add(EncodedEntry entry) => _entries[_count++] = entry;

    /// <param name="key">The shape of the keys.</param>
    public void Sort(SchemaShape key)
    {
        ReadOnlySpan<byte> source = _source.Span;
        bool isNumber = key.Kind is ShapeKind.Reference or ShapeKind.WeakReference;
        bool isSorted = true;
        for (int i = 0; i < _count; i++)
        {
            ReadOnlySpan<byte> bytes = _entries[i].Key(source);
            _numbers[i] = isNumber ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ (1UL << 63) : FirstBytes(bytes);
            isSorted &= i == 0 || _numbers[i - 1] < _numbers[i];
        }

        if (isSorted)
            return;
        Array.Sort(_numbers, _entries, 0, _count);
        for (int start = 0; start < _count;)
        {
            int end = start + 1;
            while (end < _count && _numbers[end] == _numbers[start])
                end++;
            if (end - start > 1)
                Array.Sort(_entries, start, end - start, this);
            start = end;
        }
    }

    private static ulong FirstBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(bytes);
        ulong number = 0;
        for (int i = 0; i < sizeof(ulong); i++)
            number = (number << 8) | (i < bytes.Length ? bytes[i] : 0u);
        return number;
    }

    int IComparer<EncodedEntry>.Compare(EncodedEntry x, EncodedEntry y) => x.Key(_source.Span).SequenceCompareTo(y.Key(_source.Span));
}
