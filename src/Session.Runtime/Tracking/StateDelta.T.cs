using System;
using System.Collections.Generic;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>
/// What changed between two snapshots of one root. Immutable; may be read by several threads at once. It keeps the memory of
/// the snapshot that it starts from; dispose it when done with it, or leave it to the garbage collector.
/// </summary>
/// <typeparam name="T">The root's type.</typeparam>
public sealed class StateDelta<T> : IDisposable
    where T : class, ISessionTracked
{
    private readonly StateImage? _before;
    private readonly SessionTypeSet? _types;
    private IReadOnlyList<StateChange>? _changes;
    private volatile bool _isDisposed;

    internal StateDelta(ImageDelta delta, StateImage? before = null, SessionTypeSet? types = null)
    {
        Delta = delta;
        _before = before;
        _types = types;
    }

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Delta.IsEmpty;

    /// <summary>The size of the delta in bytes, header included.</summary>
    public int ByteCount => Delta.ByteCount;

    /// <summary>The changes, member by member, in the order of the shortest paths.</summary>
    /// <exception cref="InvalidOperationException">The delta was loaded, so its base is not at hand: see <see cref="ChangesFrom"/>.</exception>
    /// <exception cref="ObjectDisposedException">The delta was disposed before anybody asked for its changes.</exception>
    public IReadOnlyList<StateChange> Changes => _changes ??= ListFromBase();

    internal ImageDelta Delta { get; }

    /// <summary>The changes of a loaded delta.</summary>
    /// <param name="before">The snapshot that the delta starts from.</param>
    /// <exception cref="SessionFormatException">The delta starts from another state.</exception>
    public IReadOnlyList<StateChange> ChangesFrom(StateSnapshot<T> before)
    {
        if (before is null)
            throw new ArgumentNullException(nameof(before));
        using StateImage image = before.Image.AddLease();
        return List(image);
    }

    /// <summary>
    /// Writes the changes into live objects, all or nothing: forward from the state that the delta starts from, or with
    /// <c>after.DiffTo(before)</c> back. What the delta does not touch keeps its live value. Costs what changed; a loaded delta,
    /// and a state in which one collection stands in two places, cost a capture and a restore. <c>OnRestored</c> runs on objects
    /// that are written. Call it on the thread that changes the state.
    /// </summary>
    /// <param name="root">The live root.</param>
    /// <param name="services">The game's, for factories and definitions: a <see cref="SessionServices"/>, or a provider of the game's own.</param>
    /// <param name="types">Types beyond those that the root's assembly knows, as for the capture.</param>
    /// <exception cref="SessionFormatException">The delta is of another lineage or schema, or damaged. Nothing has changed.</exception>
    /// <exception cref="SessionDriftException">
    /// A value that would be overwritten is not the one that the delta knows, or an object is gone. Nothing has changed.
    /// </exception>
    /// <exception cref="SessionRestoreException">A hook, constructor or comparer of the game threw. Everything is as it was.</exception>
    /// <exception cref="ObjectDisposedException">The delta was disposed.</exception>
    public void ApplyTo(T root, IServiceProvider? services = null, SessionTypeSet? types = null)
    {
        if (root is null)
            throw new ArgumentNullException(nameof(root));
        ThrowIfDisposed();
        SessionTypeSet known = StateSnapshot.TypesOf(root, _types is null ? types : types?.Union(_types) ?? _types);
        LiveDelta.Apply(Delta, _before, StandaloneSpaces.For(root, out _), root, typeof(T), known, services);
    }

    /// <summary>
    /// Gives back the memory of the snapshot that the delta starts from. Its bytes stay, so that it can still be stored and
    /// applied to a snapshot.
    /// </summary>
    public void Dispose()
    {
        _isDisposed = true;
        _before?.Dispose();
    }

    /// <summary>The delta in bytes, to be read by <see cref="StateDelta.Load{T}"/>.</summary>
    public byte[] ToArray() => Delta.ToArray();

    private IReadOnlyList<StateChange> ListFromBase()
    {
        ThrowIfDisposed();
        using StateImage before = _before?.AddLease() ?? throw new InvalidOperationException("A loaded delta does not know its base: use ChangesFrom(before).");
        return List(before);
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
            throw new ObjectDisposedException(nameof(StateDelta), "The delta was disposed.");
    }

    private IReadOnlyList<StateChange> List(StateImage before)
    {
        if (IsEmpty)
            return Array.Empty<StateChange>();
        using StateImage after = Delta.Apply(before);
        return ChangeList.Between(before.Content, after.Content);
    }
}
