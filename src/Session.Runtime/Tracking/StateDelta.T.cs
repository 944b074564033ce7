using System;
using System.Collections.Generic;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>What changed between two snapshots of one root. Immutable; may be read by several threads at once.</summary>
/// <typeparam name="T">The root's type.</typeparam>
public sealed class StateDelta<T>
    where T : class, ISessionTracked
{
    private readonly StateImage? _before;
    private IReadOnlyList<StateChange>? _changes;

    internal StateDelta(ImageDelta delta, StateImage? before)
    {
        Delta = delta;
        _before = before;
    }

    /// <summary>True when nothing changed.</summary>
    public bool IsEmpty => Delta.IsEmpty;

    /// <summary>The size of the delta in bytes, header included.</summary>
    public int ByteCount => Delta.ByteCount;

    /// <summary>The changes, member by member, in the order of the shortest paths.</summary>
    /// <exception cref="InvalidOperationException">The delta was loaded, so its base is not at hand: see <see cref="ChangesFrom"/>.</exception>
    public IReadOnlyList<StateChange> Changes => _changes ??= List(
        _before ?? throw new InvalidOperationException("A loaded delta does not know its base: use ChangesFrom(before)."));

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

    /// <summary>The delta in bytes, to be read by <see cref="StateDelta.Load{T}"/>.</summary>
    public byte[] ToArray() => Delta.ToArray();

    private IReadOnlyList<StateChange> List(StateImage before)
    {
        if (IsEmpty)
            return Array.Empty<StateChange>();
        using StateImage after = Delta.Apply(before);
        return ChangeList.Between(before.Content, after.Content);
    }
}
