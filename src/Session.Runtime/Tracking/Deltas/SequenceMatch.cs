using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO.Hashing;

namespace SessionFlow.Tracking;

/// <summary>
/// Finds for the elements of a new sequence those of the old one, each used once: what both begin and end with, then the
/// shortest edit as far as it is short, then equal elements wherever they are. Time is nearly linear whatever the input.
/// </summary>
internal ref struct SequenceMatch
{
    private readonly ReadOnlySpan<byte> _before;
    private readonly ReadOnlySpan<byte> _after;
    private readonly ElementRanges _left;
    private readonly ElementRanges _right;
    private readonly int[] _matches;
    private int _start;
    private int _leftCount;
    private int _rightCount;

    public SequenceMatch(ReadOnlySpan<byte> before, ElementRanges left, ReadOnlySpan<byte> after, ElementRanges right)
    {
        _before = before;
        _after = after;
        _left = left;
        _right = right;
        _matches = new int[right.Count];
        _start = 0;
        _leftCount = left.Count;
        _rightCount = right.Count;
    }

    /// <returns>For each new element the old one that may be the same, or -1.</returns>
    public int[] Run()
    {
        Array.Fill(_matches, -1);
        TrimEnds();
        if (_leftCount == 0 || _rightCount == 0)
            return _matches;
        ulong[] left = Keys(_before, _left, _leftCount);
        ulong[] right = Keys(_after, _right, _rightCount);
        var found = new int[_rightCount];
        Array.Fill(found, -1);
        if (!ShortestEdit.TryFind(left, right, found))
            MatchPlaces(left, right, found);
        MatchAnywhere(left, right, found);
        for (int i = 0; i < found.Length; i++)
            _matches[_start + i] = found[i] < 0 ? -1 : _start + found[i];
        return _matches;
    }

    private void TrimEnds()
    {
        if (_left.Size > 0)
        {
            // Many small elements at once.
            ReadOnlySpan<byte> left = _before.Slice(_left.Start(0), _left.Count * _left.Size);
            ReadOnlySpan<byte> right = _after.Slice(_right.Start(0), _right.Count * _right.Size);
            Trim(CommonBytes.AtStart(left, right) / _left.Size, fromStart: true);
            int rest = Math.Min(_leftCount, _rightCount) * _left.Size;
            Trim(CommonBytes.AtEnd(left.Slice(left.Length - rest), right.Slice(right.Length - rest)) / _left.Size, fromStart: false);
            return;
        }

        while (_leftCount > 0 && _rightCount > 0 && AreEqual(_start, _start))
            Trim(1, fromStart: true);

        while (_leftCount > 0 && _rightCount > 0 && AreEqual(_start + _leftCount - 1, _start + _rightCount - 1))
            Trim(1, fromStart: false);
    }

    private void Trim(int count, bool fromStart)
    {
        _leftCount -= count;
        _rightCount -= count;
        for (int i = 0; i < count; i++)
        {
            if (fromStart)
                _matches[_start + i] = _start + i;
            else
                _matches[_start + _rightCount + i] = _start + _leftCount + i;
        }

        if (fromStart)
            _start += count;
    }

    private readonly bool AreEqual(int left, int right) => Element(_before, _left, left).SequenceEqual(Element(_after, _right, right));

    /// <summary>Numbers by which elements are told apart; whoever uses a match compares the elements themselves.</summary>
    private readonly ulong[] Keys(ReadOnlySpan<byte> bytes, ElementRanges ranges, int count)
    {
        var keys = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> element = Element(bytes, ranges, _start + i);
            keys[i] = element.Length == sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(element) : XxHash64.HashToUInt64(element);
        }

        return keys;
    }

    /// <summary>Equal elements in equal places, where the sequence was overwritten here and there.</summary>
    private static void MatchPlaces(ulong[] left, ulong[] right, int[] found)
    {
        if (left.Length != right.Length)
            return;
        int same = 0;
        for (int i = 0; i < left.Length; i++)
            same += left[i] == right[i] ? 1 : 0;

        // Else it may as well have been put in another order, and chance matches would tear that apart.
        if (same < left.Length / 2)
            return;
        for (int i = 0; i < left.Length; i++)
            found[i] = left[i] == right[i] ? i : -1;
    }

    /// <summary>Elements that stand elsewhere, those that follow each other in both together.</summary>
    private static void MatchAnywhere(ulong[] left, ulong[] right, int[] found)
    {
        var taken = new bool[left.Length];
        foreach (int match in found)
        {
            if (match >= 0)
                taken[match] = true;
        }

        var first = new Dictionary<ulong, int>();
        var next = new int[left.Length];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            if (taken[i])
                continue;
            next[i] = first.TryGetValue(left[i], out int follower) ? follower : -1;
            first[left[i]] = i;
        }

        int previous = -1;
        for (int i = 0; i < right.Length; i++)
        {
            if (found[i] < 0)
            {
                int candidate = previous + 1;
                if (candidate >= left.Length || taken[candidate] || left[candidate] != right[i])
                    candidate = TakeFirst(first, next, taken, right[i]);
                if (candidate < 0)
                    continue;
                found[i] = candidate;
                taken[candidate] = true;
            }

            previous = found[i];
        }
    }

    private static int TakeFirst(Dictionary<ulong, int> first, int[] next, bool[] taken, ulong key)
    {
        if (!first.TryGetValue(key, out int candidate))
            return -1;
        while (candidate >= 0 && taken[candidate])
            candidate = next[candidate];
        first[key] = candidate;
        return candidate;
    }

    private static ReadOnlySpan<byte> Element(ReadOnlySpan<byte> bytes, ElementRanges ranges, int index) =>
        bytes.Slice(ranges.Start(index), ranges.Length(index));
}
