#if NET8_0_OR_GREATER
using System;
using System.Buffers;
using System.IO.Hashing;

namespace SessionFlow.Tracking;

/// <summary>Finds the entries of a stored map by the text of their keys, and makes no string of any. Knows short ASCII texts alone.</summary>
internal readonly ref struct TextIndex
{
    private const int MaxLength = 128;

    /// <summary>Forged keys may share one place; so many make it give up.</summary>
    private const int MaxProbes = 32;

    private readonly Entry[] _entries;
    private readonly int _mask;

    public TextIndex(int count)
    {
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 4)) * 2;
        _entries = ArrayPool<Entry>.Shared.Rent(size);
        Array.Clear(_entries, 0, size);
        _mask = size - 1;
    }

    public void Dispose() => ArrayPool<Entry>.Shared.Return(_entries);

    /// <summary>Adds a key.</summary>
    /// <param name="text">Its bytes.</param>
    /// <param name="end">Where they end and the value begins.</param>
    /// <returns>False for a key that the index cannot take.</returns>
    public bool TryAdd(ReadOnlySpan<byte> text, int end)
    {
        if (text.Length > MaxLength)
            return false;
        int place = (int)XxHash3.HashToUInt64(text);
        for (int probe = 0; probe < MaxProbes; probe++, place++)
        {
            ref Entry entry = ref _entries[place & _mask];
            if (entry.End != 0)
                continue;
            entry = new Entry(end, text.Length);
            return true;
        }

        return false;
    }

    /// <summary>Finds a key that was added.</summary>
    /// <param name="reader">Has its bytes.</param>
    /// <param name="text">The key.</param>
    /// <param name="end">Where its value begins.</param>
    public bool TryFind(SnapshotReader reader, string text, out int end)
    {
        Span<byte> room = stackalloc byte[MaxLength];
        end = 0;
        int length = text.Length;
        if (length > MaxLength || !AsciiText.TryNarrow(text, room))
            return false;
        ReadOnlySpan<byte> bytes = room.Slice(0, length);
        int place = (int)XxHash3.HashToUInt64(bytes);
        for (int probe = 0; probe < MaxProbes; probe++, place++)
        {
            Entry entry = _entries[place & _mask];
            if (entry.End == 0)
                return false;
            if (entry.Length != length || !reader.Before(entry.End, length).SequenceEqual(bytes))
                continue;
            end = entry.End;
            return true;
        }

        return false;
    }

    private readonly record struct Entry(int End, int Length);
}
#endif
