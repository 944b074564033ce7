using System;

namespace SessionFlow;

/// <summary>A state that cannot be captured: values that nest without end, or more bytes than a snapshot holds.</summary>
public sealed class SessionCaptureException : Exception
{
    /// <summary>Makes an exception that says what could not be captured.</summary>
    public SessionCaptureException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    public SessionCaptureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
