using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// What happened to the elements of a list, as a person would say it: those that stayed, moved, were changed where they stand,
/// were added and removed.
/// </summary>
internal sealed class SequenceChanges
{
    private readonly IReadOnlyList<StateNode> _before;
    private readonly IReadOnlyList<StateNode> _after;
    private readonly bool[] _stays;

    private SequenceChanges(IReadOnlyList<StateNode> before, IReadOnlyList<StateNode> after)
    {
        _before = before;
        _after = after;
        _stays = new bool[before.Count];
    }

    /// <summary>Elements that stand elsewhere among those that stayed: old and new place.</summary>
    public List<(int From, int To)> Moved { get; } = new();

    /// <summary>Values that stand where another stood: old and new place.</summary>
    public List<(int From, int To)> Changed { get; } = new();

    /// <summary>Old places of elements that went.</summary>
    public List<int> Removed { get; } = new();

    /// <summary>New places of elements that came.</summary>
    public List<int> Added { get; } = new();

    public static SequenceChanges Between(IReadOnlyList<StateNode> before, IReadOnlyList<StateNode> after)
    {
        var changes = new SequenceChanges(before, after);
        int start = 0;
        while (start < before.Count && start < after.Count && NodeEquality.AreSame(before[start], after[start]))
            start++;
        int end = 0;
        while (end < before.Count - start && end < after.Count - start && NodeEquality.AreSame(before[before.Count - 1 - end], after[after.Count - 1 - end]))
            end++;
        changes.Compare(start, before.Count - start - end, after.Count - start - end);
        return changes;
    }

    private void Compare(int start, int leftCount, int rightCount)
    {
        var numbers = new Dictionary<StateNode, ulong>(NodeEquality.Comparer);
        ulong[] left = Numbers(_before, start, leftCount, numbers);
        ulong[] right = Numbers(_after, start, rightCount, numbers);
        var found = new int[rightCount];
        Array.Fill(found, -1);
        if (!ShortestEdit.TryFind(left, right, found))
            KeepPlaces(left, right, found);
        foreach (int match in found)
        {
            if (match >= 0)
                _stays[start + match] = true;
        }

        FindMoved(start, left, right, found);
        FindChanged(start, leftCount, found);
        for (int i = 0; i < leftCount; i++)
        {
            if (!_stays[start + i])
                Removed.Add(start + i);
        }

        for (int i = 0; i < rightCount; i++)
        {
            if (found[i] < 0)
                Added.Add(start + i);
        }
    }

    private static void KeepPlaces(ulong[] left, ulong[] right, int[] found)
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
            found[i] = left[i] == right[i] ? i : -1;
    }

    private void FindMoved(int start, ulong[] left, ulong[] right, int[] found)
    {
        var gone = new Dictionary<ulong, Queue<int>>();
        for (int i = 0; i < left.Length; i++)
        {
            if (_stays[start + i])
                continue;
            if (!gone.TryGetValue(left[i], out Queue<int>? places))
                gone[left[i]] = places = new Queue<int>();
            places.Enqueue(i);
        }

        for (int i = 0; i < right.Length; i++)
        {
            if (found[i] >= 0 || !gone.TryGetValue(right[i], out Queue<int>? places) || places.Count == 0)
                continue;
            found[i] = places.Dequeue();
            _stays[start + found[i]] = true;
            Moved.Add((start + found[i], start + i));
        }
    }

    /// <summary>A value that stands behind the same neighbour as one that went is that one, changed; an object never is another.</summary>
    private void FindChanged(int start, int leftCount, int[] found)
    {
        int next = 0;
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] < 0 && next < leftCount && !_stays[start + next] && _after[start + i].Kind != StateNodeKind.Reference
                && _before[start + next].Kind != StateNodeKind.Reference)
            {
                found[i] = next;
                _stays[start + next] = true;
                Changed.Add((start + next, start + i));
            }

            if (found[i] >= 0)
                next = found[i] + 1;
        }
    }

    private static ulong[] Numbers(IReadOnlyList<StateNode> nodes, int start, int count, Dictionary<StateNode, ulong> known)
    {
        var numbers = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            if (!known.TryGetValue(nodes[start + i], out numbers[i]))
                known[nodes[start + i]] = numbers[i] = (ulong)known.Count;
        }

        return numbers;
    }
}
