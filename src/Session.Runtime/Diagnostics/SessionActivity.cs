using System;
#if NET8_0_OR_GREATER
using System.Diagnostics;
#endif

namespace SessionFlow.Diagnostics;

/// <summary>A span under way; nothing where nobody listens.</summary>
#if NET8_0_OR_GREATER
internal readonly struct SessionActivity(Activity? activity) : IDisposable
{
    public Activity? Activity => activity;

    /// <summary>Says what came of it; an error has a text.</summary>
    public void Outcome(string kind, string error = "")
    {
        if (activity is null)
            return;
        activity.SetTag("outcome", kind);
        if (error.Length > 0)
            activity.SetStatus(ActivityStatusCode.Error, error);
    }

    public void Dispose() => activity?.Dispose();
}
#else
internal readonly struct SessionActivity : IDisposable
{
    /// <summary>Says what came of it, which nobody hears.</summary>
#pragma warning disable CA1822 // Called as the other half is.
    public void Outcome(string kind, string error = "")
    {
    }
#pragma warning restore CA1822

    public void Dispose()
    {
    }
}
#endif
