using System;

namespace SessionFlow.Tracking;

/// <summary>What a root is captured with, remembered from one capture to the next.</summary>
/// <param name="Space">Gives the identities. Held weakly, since it holds the live objects and a snapshot does not.</param>
/// <param name="IsBorrowed">True when the space is a coordinator's.</param>
/// <param name="Schema">The types that have rows.</param>
/// <param name="Version">When this was true, see <see cref="StandaloneSpaces.Version"/>.</param>
internal readonly record struct CaptureSite(WeakReference<IdentitySpace> Space, bool IsBorrowed, BoundSchema Schema, int Version)
{
    /// <param name="root">The root.</param>
    /// <param name="declared">The type that the game declares for it.</param>
    /// <param name="types">The types that may stand in the state.</param>
    /// <param name="space">The space of the root.</param>
    /// <exception cref="SessionCaptureException">The root's own class is not tracked.</exception>
    public static CaptureSite Of(ISessionTracked root, Type declared, SessionTypeSet types, out IdentitySpace space)
    {
        // First, so that a space that is lent meanwhile is seen the next time.
        int version = StandaloneSpaces.Version;
        space = StandaloneSpaces.For(root, out bool isBorrowed);
        BoundSchema schema = space.SchemaFor(types, declared);
        if (schema.IndexOf(root) < 0)
            throw new SessionCaptureException($"{root.GetType()} is derived from a tracked class and not tracked itself: mark it [SessionTracked].");
        return new CaptureSite(space.Weak, isBorrowed, schema, version);
    }

    /// <summary>True when this is what the object of an identity is captured with.</summary>
    /// <param name="root">The object.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="space">The space.</param>
    public bool IsOf(ISessionTracked root, long identity, out IdentitySpace space)
    {
        space = null!;
        return Space is not null && Version == StandaloneSpaces.Version && Space.TryGetTarget(out space!) && space.Has(root, identity);
    }
}
