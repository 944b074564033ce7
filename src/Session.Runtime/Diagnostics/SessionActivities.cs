using System.Collections.Generic;
#if NET8_0_OR_GREATER
using System.Diagnostics;
#endif

namespace SessionFlow.Diagnostics;

/// <summary>The spans of a session's work, for whoever traces the game on .NET 8 and later; elsewhere nothing.</summary>
internal static class SessionActivities
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "SessionFlow";

    public const string Capture = "sessionflow.capture";
    public const string Write = "sessionflow.write";
    public const string Look = "sessionflow.recovery.look";
    public const string Restore = "sessionflow.recovery.restore";

    public static IReadOnlyList<string> All { get; } = new[] { Capture, Write, Look, Restore };

    public static string Version { get; } = typeof(SessionActivities).Assembly.GetName().Version?.ToString(3) ?? "";

#if NET8_0_OR_GREATER
    private static readonly ActivitySource Source = new(Name, Version);

    /// <summary>Begins a span, if somebody listens.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="cause">The span that led to it on another thread.</param>
    public static SessionActivity Start(string name, SessionActivity cause = default) =>
        new(cause.Activity is { } parent ? Source.StartActivity(name, ActivityKind.Internal, parent.Context) : Source.StartActivity(name));
#else
    /// <summary>Begins nothing.</summary>
    public static SessionActivity Start(string name, SessionActivity cause = default) => default;
#endif
}
