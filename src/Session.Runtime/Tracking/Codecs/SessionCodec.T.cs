using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SessionFlow.Tracking;

/// <summary>Writes and restores values of one type.</summary>
/// <typeparam name="T">The type, as a member declares it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SessionCodec<T> : SessionCodec
{
    private protected SessionCodec()
    {
    }

    /// <summary>Appends a value.</summary>
    public abstract void Write(SnapshotWriter writer, T value);

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Stands on the value; validated before.</param>
    /// <param name="existing">What the place holds now: a collection is filled again rather than replaced.</param>
    /// <returns>What the place has to hold.</returns>
    public abstract T Restore(SnapshotReader reader, T existing);

    /// <summary>
    /// Reads as much of a value as a read-only member must have before anything refers to the object: an immutable value
    /// whole, a collection as an empty instance of the right kind and, for an array, length.
    /// </summary>
    /// <param name="reader">Stands on the value; validated before.</param>
    /// <param name="existing">What the member's initializer made; it stays where the snapshot does not know the member.</param>
    public T Prepare(SnapshotReader reader, T existing) => reader.IsAbsent ? existing : Begin(reader, existing);

    private protected sealed override Type ValueType => typeof(T);

    /// <summary>What <see cref="Prepare"/> does for a member that the snapshot knows.</summary>
    private protected virtual T Begin(SnapshotReader reader, T existing) => Restore(reader, existing);

    /// <summary>Passes over the value of a member that cannot be set and that the game's code makes.</summary>
    /// <exception cref="SessionRestoreException">Another value would have to stand there.</exception>
    public void RestoreFixed(SnapshotReader reader, T existing, string member) => Keep(reader, existing, member);

    /// <summary>What <see cref="RestoreFixed"/> does.</summary>
    private protected virtual void Keep(SnapshotReader reader, T existing, string place) => Restore(reader, existing);

    /// <summary>True when one value may stand for another: the same bits, text or object. False for what is not compared.</summary>
    internal bool IsSame(T a, T b)
    {
        if (!typeof(T).IsValueType)
            return ReferenceEquals(a, b) || (a is string text && b is string other && string.Equals(text, other, StringComparison.Ordinal));
        return this is IBlockCodec && BytesOf(ref a).SequenceEqual(BytesOf(ref b));
    }

    /// <summary>True when an existing collection can take the elements of a stored one.</summary>
    private protected virtual bool Fits(T existing, CollectionFacts facts) => true;

    /// <summary>Reads a collection into a member that cannot be set.</summary>
    /// <exception cref="SessionRestoreException">Another instance would have to stand there.</exception>
    public virtual void RestoreReadOnly(SnapshotReader reader, T existing, string member)
    {
        CollectionHeader header = reader.PeekCollection();
        if (!ReferenceEquals(Restore(reader, existing), existing) && !IsKept(reader, header, existing))
        {
            throw new SessionRestoreException(
                $"{member} is read-only and would have to hold another collection than it does. Restore into a new object, or give the member a setter.");
        }
    }

    /// <summary>True for a codec that takes many values at once and runs no code of the game for it.</summary>
    internal virtual bool IsBulk => this is IBlockCodec;

    /// <summary>Appends values that stand side by side.</summary>
    internal virtual void WriteAll(SnapshotWriter writer, ReadOnlySpan<T> values) => writer.Bytes(BytesOf(values));

    /// <summary>Reads values into places that stand side by side.</summary>
    internal virtual void RestoreAll(SnapshotReader reader, Span<T> places)
    {
        ReadOnlySpan<byte> target = BytesOf(places);
        reader.Bytes(target.Length).CopyTo(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(target), target.Length));
    }

    /// <summary>Passes over a value, where that needs no look at its shape.</summary>
    internal virtual bool TryPass(SnapshotReader reader)
    {
        if (this is not IBlockCodec)
            return false;
        reader.Bytes(Unsafe.SizeOf<T>());
        return true;
    }

    private bool IsKept(SnapshotReader reader, CollectionHeader header, T existing) =>
        existing is not null && reader.Keep(header, existing, facts => Fits(existing, facts));

    private static ReadOnlySpan<byte> BytesOf(ReadOnlySpan<T> values) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)), values.Length * Unsafe.SizeOf<T>());

    private static ReadOnlySpan<byte> BytesOf(ref T value) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>());
}
