using System;

namespace SessionFlow.Recovery;

/// <summary>The game's own check of a rung; what it throws is a reason as well.</summary>
internal sealed class RungValidation(SessionServices services, ServiceCalls calls)
{
    /// <summary>Why the game does not want the rung, or null.</summary>
    public string? Reject(RecoveryRung rung, RecoveredState? state)
    {
        if (services.RecoveryValidator is not { } validator)
            return null;
        try
        {
            return validator.Reject(new RecoveryCandidate(rung, state));
        }
#pragma warning disable CA1031 // The check is the game's; a rung that it cannot read is not given to it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            string reason = $"IRecoveryValidator.Reject threw {e.GetType().Name}: {e.Message}";
            calls.Tell("IRecoveryValidator.Reject", reason, e);
            return reason;
        }
    }
}
