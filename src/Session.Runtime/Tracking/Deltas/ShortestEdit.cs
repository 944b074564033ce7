using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Myers' shortest edit between two sequences (An O(ND) difference algorithm, 1986), given up where it is not short: so its
/// time and memory stay in proportion to the sequences whatever they hold.
/// </summary>
internal static class ShortestEdit
{
    /// <summary>Insertions and removals; beyond it the search would cost more than it saves.</summary>
    private const int MaxEdits = 128;

    /// <summary>Steps along equal elements for each element there is, which only repetitive sequences need.</summary>
    private const int StepsPerElement = 8;

    /// <param name="left">The old sequence.</param>
    /// <param name="right">The new one.</param>
    /// <param name="found">Takes for each new element the old one that it is; left alone when there is no short edit.</param>
    public static bool TryFind(ulong[] left, ulong[] right, int[] found)
    {
        if (Math.Abs(left.Length - right.Length) > MaxEdits)
            return false;
        long steps = ((long)left.Length + right.Length) * StepsPerElement;
        var trace = new List<int[]>();

        // The furthest place on each diagonal (old minus new place), before and after each round.
        var furthest = new int[(2 * MaxEdits) + 3];
        for (int edits = 0; edits <= MaxEdits; edits++)
        {
            trace.Add(furthest.AsSpan(MaxEdits - edits, (2 * edits) + 3).ToArray());
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                int at = MaxEdits + 1 + diagonal;
                int x = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - diagonal;
                while (x < left.Length && y >= 0 && y < right.Length && left[x] == right[y])
                {
                    x++;
                    y++;
                    steps--;
                }

                furthest[at] = x;
                if (x >= left.Length && y >= right.Length)
                {
                    Trace(trace, left.Length, right.Length, found);
                    return true;
                }
            }

            if (steps < 0)
                return false;
        }

        return false;
    }

    private static void Trace(List<int[]> trace, int x, int y, int[] found)
    {
        for (int edits = trace.Count - 1; edits >= 0; edits--)
        {
            int[] furthest = trace[edits];
            int diagonal = x - y;
            int at = edits + 1 + diagonal;
            bool isInsertion = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]);
            int before = isInsertion ? furthest[at + 1] : furthest[at - 1];
            int start = edits == 0 ? 0 : isInsertion ? before : before + 1;
            while (x > start)
            {
                x--;
                y--;
                found[y] = x;
            }

            if (edits == 0)
                return;
            x = before;
            y = x - (isInsertion ? diagonal + 1 : diagonal - 1);
        }
    }
}
