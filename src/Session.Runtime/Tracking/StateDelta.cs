using System;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>Reads deltas.</summary>
public static class StateDelta
{
    /// <summary>Reads a delta that <see cref="StateDelta{T}.ToArray"/> wrote.</summary>
    /// <typeparam name="T">The root's type.</typeparam>
    /// <exception cref="SessionFormatException">The bytes are no delta.</exception>
    public static StateDelta<T> Load<T>(ReadOnlyMemory<byte> bytes)
        where T : class, ISessionTracked => new(ImageDelta.Load(bytes));
}
