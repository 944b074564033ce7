using System;
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

    internal StateSnapshot(StateImage image, SessionTypeSet types)
    {
        Image = image;
        _types = types;
    }

    /// <summary>The size of the state in bytes, without header and schema.</summary>
    public int ByteCount => Image.ByteCount;

    internal StateImage Image { get; }

    /// <summary>What leads from this state to another of the same root. Any thread.</summary>
    /// <exception cref="SessionFormatException">The snapshots are of different lineages or schemas.</exception>
    public StateDelta<T> DiffTo(StateSnapshot<T> after) =>
        new(ImageDelta.Between(Image, (after ?? throw new ArgumentNullException(nameof(after))).Image), Image.AddLease());

    /// <summary>The state that a delta leads to from this one. Any thread.</summary>
    /// <exception cref="SessionFormatException">The delta starts from another state, or is damaged.</exception>
    public StateSnapshot<T> Apply(StateDelta<T> delta) =>
        new((delta ?? throw new ArgumentNullException(nameof(delta))).Delta.Apply(Image), _types);

    /// <summary>
    /// Gives the state back to live objects, all or nothing. Objects are found by identity, or in another process by their
    /// path from the root and their keys. Call it on the thread that changes the state.
    /// </summary>
    /// <exception cref="SessionFormatException">The snapshot does not fit this build's types. Nothing has changed.</exception>
    /// <exception cref="SessionRestoreException">A hook or comparer of the game threw, or something cannot be replaced. Everything is as it was.</exception>
    public void RestoreInto(T root)
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));
        var binding = new RootBinding("", typeof(T), () => root, set: null);
        StateRestore.RestoreInto(Image, StandaloneSpaces.For(root, out _), new[] { binding }, _types, now: null);
    }

    /// <summary>Makes new objects of the state.</summary>
    /// <exception cref="SessionFormatException">The snapshot does not fit this build's types.</exception>
    /// <exception cref="SessionRestoreException">A constructor or hook of the game threw.</exception>
    public T Restore()
    {
        IdentitySpace space = StandaloneSpaces.Create();
        T? root = null;
        var binding = new RootBinding("", typeof(T), static () => null, value => root = (T?)value);
        bool isCopy = StandaloneSpaces.IsLiving(Image.Lineage);
        StateRestore.RestoreNew(Image, space, new[] { binding }, _types, isCopy, now: null);
        StandaloneSpaces.Keep(root!, space);
        return root!;
    }

    /// <summary>The state with its schema, to be read by <see cref="StateSnapshot.Load{T}(byte[], SessionTypeSet)"/>.</summary>
    public byte[] ToArray() => Image.ToArray();

    /// <summary>The state as JSON that can be read without the types; for people and tools, not for loading.</summary>
    public string ToJson() => JsonDocumentWriter.Write(Image.Content);

    /// <summary>True when both are the same state of the same objects: same bytes.</summary>
    public bool Equals(StateSnapshot<T>? other) =>
        other is not null
        && Image.Lineage == other.Image.Lineage
        && Image.Fingerprint == other.Image.Fingerprint
        && Image.Content.Bytes.Span.SequenceEqual(other.Image.Content.Bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateSnapshot<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Image.Digest.GetHashCode();

    /// <summary>True when both are the same state, whichever objects hold it: identities do not count.</summary>
    public bool ContentEquals(StateSnapshot<T> other) =>
        ContentEquality.AreEqual(Image, (other ?? throw new ArgumentNullException(nameof(other))).Image);

    /// <summary>Gives the memory back. Deltas and checkpoints made of the snapshot keep what they read.</summary>
    public void Dispose() => Image.Dispose();
}
