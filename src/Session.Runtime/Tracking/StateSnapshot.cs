using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>Makes snapshots of tracked state.</summary>
/// <example>
/// <code>
/// StateSnapshot&lt;MissionState&gt; before = StateSnapshot.Capture(mission);
/// mission.Score += 50;
/// StateSnapshot&lt;MissionState&gt; after = StateSnapshot.Capture(mission);
/// foreach (StateChange change in before.DiffTo(after).Changes)
///     Console.WriteLine(change);              // Score: 0 -> 50
/// before.RestoreInto(mission);                // back to 0
/// </code>
/// </example>
public static class StateSnapshot
{
    /// <summary>Copies a state: the root and everything that it leads to. Call it on the thread that changes the state.</summary>
    /// <param name="root">The root, not null.</param>
    /// <param name="types">Types beyond those that the root's assembly knows, for objects of a later assembly.</param>
    /// <typeparam name="T">The root's type, as it is declared.</typeparam>
    /// <returns>The state in bytes, apart from the live objects.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    /// <exception cref="SessionCaptureException">
    /// The state is too large or nests too deeply, a hook of the game threw, or the root's own class is not tracked.
    /// </exception>
    public static StateSnapshot<T> Capture<T>(T root, SessionTypeSet? types = null)
        where T : class, ISessionTracked
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));
        SessionTypeSet set = TypesOf(root, types);
        CaptureSite site = CaptureSite.Of(root, typeof(T), set, out IdentitySpace space);
        return new StateSnapshot<T>(StateCapture.Capture(space, root, site.Schema, site.IsBorrowed), set);
    }

    /// <summary>Reads a snapshot that <see cref="StateSnapshot{T}.ToArray"/> wrote, and checks all of it.</summary>
    /// <param name="bytes">The bytes; they are copied.</param>
    /// <param name="types">The types that may stand in it; needed when <typeparamref name="T"/> is abstract or an interface.</param>
    /// <typeparam name="T">The root's type.</typeparam>
    /// <exception cref="SessionFormatException">The bytes are no snapshot of a <typeparamref name="T"/>.</exception>
    public static StateSnapshot<T> Load<[DynamicallyAccessedMembers(TypeSets.Constructors)] T>(ReadOnlyMemory<byte> bytes, SessionTypeSet? types = null)
        where T : class, ISessionTracked => new(WithOneRoot(StateImage.Load(bytes)), TypeSets.Of<T>(types));

    /// <summary>Reads a snapshot from an array, see <see cref="Load{T}(ReadOnlyMemory{byte}, SessionTypeSet)"/>.</summary>
    /// <exception cref="SessionFormatException">The bytes are no snapshot of a <typeparamref name="T"/>.</exception>
    public static StateSnapshot<T> Load<[DynamicallyAccessedMembers(TypeSets.Constructors)] T>(byte[] bytes, SessionTypeSet? types = null)
        where T : class, ISessionTracked => Load<T>((bytes ?? throw new ArgumentNullException(nameof(bytes))).AsMemory(), types);

    internal static SessionTypeSet TypesOf(ISessionTracked root, SessionTypeSet? more)
    {
        SessionTypeSet own = root.SessionContract.Types;
        return more is null ? own : own.Union(more);
    }

    private static StateImage WithOneRoot(StateImage image)
    {
        ImageRoot[] roots = image.Content.Roots.ToArray();
        if (roots.Length != 1 || roots[0].Name.Length > 0 || !image.Content.TryFind(roots[0].Identity, out _, out _))
            throw new SessionFormatException("The bytes are an image of a session's roots and no snapshot of one object.");
        return image;
    }
}
