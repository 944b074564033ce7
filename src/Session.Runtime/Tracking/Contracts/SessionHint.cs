using System;
using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>
/// Where an identity space keeps an object: a shortcut and never the truth, since a clone carries its original's. It is
/// compared by nothing, so that value equality of the object that holds it stays what it was.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SessionHint : IEquatable<SessionHint>
{
    internal int Space;
    internal int Slot;

    /// <summary>Always true: a hint is no part of an object's value.</summary>
    public readonly bool Equals(SessionHint other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is SessionHint;

    /// <summary>Always 0, as <see cref="Equals(SessionHint)"/> is always true.</summary>
    public override readonly int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(SessionHint left, SessionHint right) => true;

    /// <summary>Always false.</summary>
    public static bool operator !=(SessionHint left, SessionHint right) => false;
}
