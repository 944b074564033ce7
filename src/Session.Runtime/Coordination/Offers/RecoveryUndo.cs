using System;
using System.Collections.Generic;
using SessionFlow.Recovery;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>What a recovery replaced, until its session is stable: the attached roots as they were, and the offer.</summary>
/// <param name="Before">The roots before; the undo owns it.</param>
/// <param name="Roots">The roots that it holds.</param>
/// <param name="Offer">The offer that was accepted.</param>
internal sealed record RecoveryUndo(StateImage Before, IReadOnlyList<RootBinding> Roots, RecoveryOffer Offer) : IDisposable
{
    /// <summary>The session that began from the recovery.</summary>
    public SessionRun? Run { get; set; }

    public void Dispose() => Before.Dispose();
}
