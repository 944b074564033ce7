using System;

namespace SessionFlow.Tracking;

/// <summary>Says how a restore ended in which code of the game threw.</summary>
internal static class RestoreFailure
{
    /// <param name="failure">What could not be done, such as "The state could not be restored".</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="isTorn">True when the state could not be put back as it was.</param>
    public static SessionRestoreException Of(string failure, Exception exception, bool isTorn)
    {
        string outcome = isTorn ? "and could not be put back as it was" : "and was put back as it was";
        var named = exception as SessionRestoreException;
        Exception cause = named?.Member is null ? exception : named.InnerException ?? exception;
        return new SessionRestoreException($"{failure} {outcome}: {exception.Message}", cause, isTorn) { Member = named?.Member };
    }
}
