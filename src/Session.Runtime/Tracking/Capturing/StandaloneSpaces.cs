using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading;

namespace SessionFlow.Tracking;

/// <summary>
/// The identity spaces of this process: one for each root that is captured on its own, for as long as the root lives, or
/// the one of the coordinator that the root is attached to.
/// </summary>
internal static class StandaloneSpaces
{
    private const int MinSweep = 256;

    private static readonly ConditionalWeakTable<object, IdentitySpace> Owned = new();
    private static readonly ConditionalWeakTable<object, IdentitySpace> Lent = new();
    private static readonly ConcurrentDictionary<ulong, WeakReference<IdentitySpace>> Living = new();
    private static int _sweepAt = MinSweep;

    /// <summary>The number of lineages that are remembered, for tests.</summary>
    public static int Remembered => Living.Count;

    /// <summary>A space with a lineage of its own.</summary>
    public static IdentitySpace Create()
    {
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        var space = new IdentitySpace(BitConverter.ToUInt64(random));
        Note(space);
        return space;
    }

    /// <summary>The space in which a root is captured, and whether it is a coordinator's.</summary>
    public static IdentitySpace For(object root, out bool isBorrowed)
    {
        isBorrowed = Lent.TryGetValue(root, out IdentitySpace? lent);
        return isBorrowed ? lent! : Owned.GetValue(root, static _ => Create());
    }

    /// <summary>Gives a new root a space that knows it already.</summary>
    public static void Keep(object root, IdentitySpace space)
    {
        Owned.Remove(root);
        Owned.Add(root, space);
        Note(space);
    }

    /// <summary>Has stand-alone captures of a coordinator's root use the coordinator's space.</summary>
    public static void Lend(object root, IdentitySpace space)
    {
        Lent.Remove(root);
        Lent.Add(root, space);
    }

    /// <summary>Ends <see cref="Lend"/>.</summary>
    public static void Withdraw(object root) => Lent.Remove(root);

    /// <summary>True when objects of a lineage may still be alive in this process.</summary>
    public static bool IsLiving(ulong lineage)
    {
        if (!Living.TryGetValue(lineage, out WeakReference<IdentitySpace>? space))
            return false;
        if (IsIn(space, lineage))
            return true;
        Living.TryRemove(lineage, out _);
        return false;
    }

    /// <summary>Notes in which lineage a space goes on, and forgets spaces that are gone now and then.</summary>
    public static void Note(IdentitySpace space)
    {
        Living[space.Lineage] = new WeakReference<IdentitySpace>(space);
        if (Living.Count < Volatile.Read(ref _sweepAt))
            return;
        foreach (KeyValuePair<ulong, WeakReference<IdentitySpace>> item in Living)
        {
            if (!IsIn(item.Value, item.Key))
                Living.TryRemove(item.Key, out _);
        }

        Volatile.Write(ref _sweepAt, Math.Max(MinSweep, Living.Count * 2));
    }

    private static bool IsIn(WeakReference<IdentitySpace> space, ulong lineage) =>
        space.TryGetTarget(out IdentitySpace? target) && target.Lineage == lineage;
}
