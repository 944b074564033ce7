using System;

namespace SessionFlow;

/// <summary>Bytes that are no snapshot, delta or schema, or one that does not fit what it is used with. Nothing was changed.</summary>
public sealed class SessionFormatException : Exception
{
    /// <summary>Makes an exception that says what is wrong and where.</summary>
    public SessionFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    public SessionFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True when a newer build of the game wrote them.</summary>
    internal bool IsNewer { get; init; }
}
