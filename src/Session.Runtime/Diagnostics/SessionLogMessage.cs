using System;

namespace SessionFlow;

/// <summary>Something that a session did, for a log.</summary>
public sealed record SessionLogMessage
{
    internal SessionLogMessage()
    {
    }

    /// <summary>How much it matters.</summary>
    public SessionLogLevel Level { get; internal init; }

    /// <summary>What happened. Name and number of an event never change their meaning.</summary>
    public SessionLogEvent Event { get; internal init; }

    /// <summary>The session that it is about; all zeros where it is about none.</summary>
    public Guid SessionId { get; internal init; }

    /// <summary>What happened, for people. An operating system's reason in it may name a path.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>What was thrown, where something was.</summary>
    public Exception? Exception { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Level} {(int)Event} {Event}: {Text}";
}
