using System.Runtime.CompilerServices;
using System.Threading;

namespace SessionFlow.Tracking;

/// <summary>
/// The identity spaces of this process: one for each root that is captured on its own, for as long as the root lives, or
/// the one of the coordinator that the root is attached to.
/// </summary>
internal static class StandaloneSpaces
{
    private static readonly ConditionalWeakTable<object, IdentitySpace> Owned = new();
    private static readonly ConditionalWeakTable<object, IdentitySpace> Lent = new();
    private static int _version;

    /// <summary>Another number once some root may have another space than before.</summary>
    public static int Version => Volatile.Read(ref _version);

    /// <summary>A space with a lineage of its own.</summary>
    public static IdentitySpace Create() => new(Lineages.New());

    /// <summary>The space in which a root is captured, and whether it is a coordinator's.</summary>
    public static IdentitySpace For(object root, out bool isBorrowed)
    {
        isBorrowed = Lent.TryGetValue(root, out IdentitySpace? lent);
        return isBorrowed ? lent! : Owned.GetValue(root, static _ => Create());
    }

    /// <summary>Gives a new root a space that knows it already.</summary>
    public static void Keep(object root, IdentitySpace space)
    {
#if NET8_0_OR_GREATER
        Owned.AddOrUpdate(root, space);
#else
        Owned.Remove(root);
        Owned.Add(root, space);
#endif
        Interlocked.Increment(ref _version);
    }

    /// <summary>Has stand-alone captures of a coordinator's root use the coordinator's space.</summary>
    public static void Lend(object root, IdentitySpace space)
    {
        Lent.Remove(root);
        Lent.Add(root, space);
        Interlocked.Increment(ref _version);
    }

    /// <summary>Ends <see cref="Lend"/>.</summary>
    public static void Withdraw(object root)
    {
        Lent.Remove(root);
        Interlocked.Increment(ref _version);
    }
}
