using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>
/// A state in bytes, apart from the live objects it was captured from: it does not change when they do. Its memory is
/// rented; dispose it when done with it, or leave it to the garbage collector. May be read by several threads at once.
/// </summary>
/// <typeparam name="T">The root's type.</typeparam>
public sealed class StateSnapshot<T> : IDisposable, IEquatable<StateSnapshot<T>>
    where T : class, ISessionTracked
{
    private readonly SessionTypeSet _types;
    private CaptureSite _site;
    private long _root;

    internal StateSnapshot(StateImage image, SessionTypeSet types)
    {
        Image = image;
        _types = types;
    }

    /// <summary>The size of the state in bytes, without header and schema.</summary>
    public int ByteCount => Image.ByteCount;

    /// <summary>
    /// The state that the snapshot does not hold, so that no loss is silent: members that cannot be captured, and objects
    /// that were met and are not tracked, each with its path. They keep what they hold when the snapshot is restored in place.
    /// </summary>
    public IReadOnlyList<StateGap> Gaps
    {
        get
        {
            using StateImage image = Image.AddLease();
            return GapList.Of(image.Content);
        }
    }

    internal StateImage Image { get; }

    /// <summary>
    /// Copies the state anew, into the memory of this snapshot: what it held is gone, while deltas and checkpoints that were made
    /// of it keep what they read. For copies that are taken again and again: once the state has its size, nothing is allocated.
    /// Call it on the thread that changes the state, while no other thread reads the snapshot.
    /// </summary>
    /// <param name="root">The root, not null; may be another one than before.</param>
    /// <exception cref="SessionCaptureException">The state cannot be captured, as in <see cref="StateSnapshot.Capture"/>. The snapshot holds what it held.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    /// <example>
    /// <code>
    /// using StateSnapshot&lt;MissionState&gt; latest = StateSnapshot.Capture(mission);
    /// while (mission.HasFuel)
    /// {
    ///     mission.Fly();
    ///     latest.Recapture(mission);              // what a rewind of one step goes back to
    /// }
    /// </code>
    /// </example>
    public void Recapture(T root)
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));
        CaptureSite site = _site;
        if (!site.IsOf(root, _root, out IdentitySpace space))
            site = CaptureSite.Of(root, typeof(T), StateSnapshot.TypesOf(root, _types), out space);
        StateCapture.Capture(space, root, site.Schema, site.IsBorrowed, Image);
        (_site, _root) = (site, space.Run.Root);
    }

    /// <summary>What leads from this state to another of the same root. Any thread.</summary>
    /// <exception cref="SessionFormatException">The snapshots are of different lineages or schemas.</exception>
    public StateDelta<T> DiffTo(StateSnapshot<T> after)
    {
        using StateImage right = Lease(after, nameof(after));
        StateImage left = Image.AddLease();
        try
        {
            return new StateDelta<T>(ImageDelta.Between(left, right), left, _types);
        }
        catch
        {
            left.Dispose();
            throw;
        }
    }

    /// <summary>The state that a delta leads to from this one. Any thread.</summary>
    /// <exception cref="SessionFormatException">The delta starts from another state, or is damaged.</exception>
    public StateSnapshot<T> Apply(StateDelta<T> delta)
    {
        if (delta is null)
            throw new ArgumentNullException(nameof(delta));
        using StateImage image = Image.AddLease();
        return new StateSnapshot<T>(delta.Delta.Apply(image), _types);
    }

    /// <summary>The state that a chain of deltas leads to from this one, without putting together the states in between. Any thread.</summary>
    /// <param name="deltas">The deltas, each starting from the state that the one before leads to.</param>
    /// <exception cref="SessionFormatException">A delta starts from another state, or is damaged.</exception>
    public StateSnapshot<T> Apply(IEnumerable<StateDelta<T>> deltas)
    {
        if (deltas is null)
            throw new ArgumentNullException(nameof(deltas));
        ImageDelta[] chain = deltas.Select(static delta => delta.Delta).ToArray();
        using StateImage image = Image.AddLease();
        return new StateSnapshot<T>(ImageDelta.Fold(image, chain), _types);
    }

    /// <summary>
    /// Gives the state back to live objects, all or nothing. Objects are found by identity, or in another process by their
    /// path from the root and their keys. Call it on the thread that changes the state.
    /// </summary>
    /// <param name="root">The live root.</param>
    /// <param name="services">The game's, for factories and definitions: a <see cref="SessionServices"/>, or a provider of the game's own.</param>
    /// <returns>What the restore did, and what it could not give back.</returns>
    /// <exception cref="SessionFormatException">The snapshot does not fit this build's types. Nothing has changed.</exception>
    /// <exception cref="SessionRestoreException">A hook or comparer of the game threw, or something cannot be replaced. Everything is as it was.</exception>
    public StateRestoreResult RestoreInto(T root, IServiceProvider? services = null)
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));
        IdentitySpace space = StandaloneSpaces.For(root, out _);
        return Image.Bound is { } schema && schema.Types == _types && space.TryRollBack(Image, schema, root) is { } result
            ? result
            : RestoreInto(root, space, services);
    }

    /// <summary>
    /// Makes new objects of the state. Where the snapshot's objects are, or were, objects of this process, the new ones are
    /// others and have identities of their own; those of a snapshot that comes from another process take its identities over
    /// the first time.
    /// </summary>
    /// <param name="services">The game's, for factories and definitions: a <see cref="SessionServices"/>, or a provider of the game's own.</param>
    /// <exception cref="SessionFormatException">The snapshot does not fit this build's types.</exception>
    /// <exception cref="SessionRestoreException">A constructor or hook of the game threw.</exception>
    public T Restore(IServiceProvider? services = null) => Restore(out _, services);

    /// <inheritdoc cref="Restore(IServiceProvider)"/>
    /// <param name="result">What the restore did, and what it could not give back.</param>
    /// <param name="services">The game's, for factories and definitions.</param>
    public T Restore(out StateRestoreResult result, IServiceProvider? services = null)
    {
        IdentitySpace space = StandaloneSpaces.Create();
        T? root = null;
        var binding = new RootBinding("", typeof(T), static () => null, value => root = (T?)value);
        using StateImage image = Image.AddLease();
        bool isCopy = Lineages.IsKnown(image.Lineage);
        result = new StateRestoreResult(StateRestore.RestoreNew(image, space, new[] { binding }, _types, isCopy, now: null, services));
        StandaloneSpaces.Keep(root!, space);
        return root!;
    }

    /// <summary>The state with its schema, to be read by <see cref="StateSnapshot.Load{T}(byte[], SessionTypeSet)"/>.</summary>
    public byte[] ToArray()
    {
        using StateImage image = Image.AddLease();
        return image.ToArray();
    }

    /// <summary>The state as JSON that can be read without the types; for people and tools, not for loading.</summary>
    public string ToJson()
    {
        using StateImage image = Image.AddLease();
        return JsonDocumentWriter.Write(image.Content);
    }

    /// <summary>True when both are the same state of the same objects: same bytes.</summary>
    public bool Equals(StateSnapshot<T>? other)
    {
        if (other is null)
            return false;
        using StateImage left = Image.AddLease();
        using StateImage right = other.Image.AddLease();
        return left.Lineage == right.Lineage
            && left.Fingerprint == right.Fingerprint
            && left.Content.Bytes.Span.SequenceEqual(right.Content.Bytes.Span);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateSnapshot<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        using StateImage image = Image.AddLease();
        return image.Digest.GetHashCode();
    }

    /// <summary>True when both are the same state, whichever objects hold it: identities do not count.</summary>
    public bool ContentEquals(StateSnapshot<T> other)
    {
        using StateImage right = Lease(other, nameof(other));
        using StateImage left = Image.AddLease();
        return ContentEquality.AreEqual(left, right);
    }

    /// <summary>Gives the memory back. Deltas and checkpoints made of the snapshot keep what they read.</summary>
    public void Dispose() => Image.Dispose();

    private StateRestoreResult RestoreInto(T root, IdentitySpace space, IServiceProvider? services)
    {
        var binding = new RootBinding("", typeof(T), () => root, set: null);
        using StateImage image = Image.AddLease();
        RestoreReport report = StateRestore.RestoreInto(image, space, new[] { binding }, _types, now: null, Lineages.IsKnown(image.Lineage), services);
        return new StateRestoreResult(report);
    }

    // Reading without a lease of its own would let another thread's Dispose take the bytes away in the middle.
    private static StateImage Lease(StateSnapshot<T>? snapshot, string name) =>
        (snapshot ?? throw new ArgumentNullException(name)).Image.AddLease();
}
