using System.Collections.Generic;

namespace SessionFlow.Recovery;

/// <summary>Where a recovery manager does its work: in a coordinator, or alone.</summary>
internal interface IRecoveryHost
{
    /// <summary>What is offered, or null.</summary>
    RecoveryData? Check();

    /// <summary>Recovers from a slot, or from the recommended rung for -1.</summary>
    RecoveryResult Perform(RecoveryData data, int slot, IReadOnlyList<ISessionParticipant> participants);

    /// <summary>Turns the offer down; false when there is none.</summary>
    bool Decline();

    /// <summary>Retires the offer without a word, and removes the card.</summary>
    bool Clear();
}
