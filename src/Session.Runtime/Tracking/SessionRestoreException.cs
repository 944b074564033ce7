using System;

namespace SessionFlow;

/// <summary>
/// A snapshot that could not be given back to the live objects: user code threw, or something cannot be replaced. The
/// objects are as they were before, unless <see cref="IsTorn"/> says otherwise.
/// </summary>
public sealed class SessionRestoreException : Exception
{
    /// <summary>Makes an exception that says what could not be restored.</summary>
    public SessionRestoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    public SessionRestoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal SessionRestoreException(string message, Exception innerException, bool isTorn)
        : base(message, innerException) => IsTorn = isTorn;

    /// <summary>The type and the member whose code threw (<c>Ship.Volume</c>, <c>Ship.OnRestored</c>), where it is known; else null.</summary>
    public string? Member { get; internal init; }

    /// <summary>True when writing the old state back failed as well, so the live objects may be a mixture.</summary>
    public bool IsTorn { get; }
}
