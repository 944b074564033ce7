using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading;

namespace SessionFlow.Tracking;

/// <summary>
/// Gives histories their names and knows which of them this process has had, whether or not their objects are still alive:
/// a restore must not depend on when the garbage collector ran.
/// </summary>
internal static class Lineages
{
    /// <summary>2^64 divided by the golden ratio, odd: names lie far apart, and there is none twice before all are used.</summary>
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private static readonly ulong First = Random();
    private static readonly ulong InverseOfStep = InverseOf(Step);
    private static readonly ConcurrentDictionary<ulong, bool> Noted = new();
    private static long _given;

    /// <summary>The number of lineages that have to be remembered one by one: those that were not made by <see cref="New"/>. For tests.</summary>
    public static int Remembered => Noted.Count;

    /// <summary>A lineage that no process has had. Those of one process follow each other from a random beginning.</summary>
    public static ulong New() => unchecked(First + ((ulong)Interlocked.Increment(ref _given) * Step));

    /// <summary>Says that objects of this process have their identities in a lineage, wherever it began.</summary>
    public static void Note(ulong lineage)
    {
        if (!BeganHere(lineage))
            Noted[lineage] = true;
    }

    /// <summary>True when objects of this process have, or have had, their identities in a lineage.</summary>
    public static bool IsKnown(ulong lineage) => BeganHere(lineage) || Noted.ContainsKey(lineage);

    private static bool BeganHere(ulong lineage) =>
        unchecked((lineage - First) * InverseOfStep) is var number && number != 0 && number <= (ulong)Volatile.Read(ref _given);

    private static ulong Random()
    {
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        return BitConverter.ToUInt64(random);
    }

    /// <summary>What an odd number has to be multiplied with to make 1. Newton's method doubles the bits that are right in each round.</summary>
    private static ulong InverseOf(ulong odd)
    {
        ulong inverse = odd;
        for (int bits = 3; bits < 64; bits *= 2)
            inverse = unchecked(inverse * (2 - (odd * inverse)));
        return inverse;
    }
}
