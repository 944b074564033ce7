using System;

namespace SessionFlow;

/// <summary>
/// A live state that is not the one a delta starts from: a value that the delta would overwrite is another, or an object that
/// it names is gone. Nothing was changed.
/// </summary>
public sealed class SessionDriftException : Exception
{
    /// <summary>Makes an exception that says what is not as the delta knows it.</summary>
    public SessionDriftException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    public SessionDriftException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
