using System.Collections.Generic;
using SessionFlow.Recovery;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>A recovery manager's work done by a coordinator.</summary>
internal sealed class CoordinatorRecovery(SessionFlowCoordinator coordinator, SessionCore core, RecoveryDesk desk) : IRecoveryHost
{
    public RecoveryData? Check() => desk.Pending;

    public RecoveryResult Perform(RecoveryData data, int slot, IReadOnlyList<ISessionParticipant> participants)
    {
        if (desk.Pending?.SessionId != data.SessionId)
            return new RecoveryResult { Failure = RecoveryFailure.NoOffer, Message = "That session is not offered (any longer)." };
        foreach (ISessionParticipant participant in participants)
            coordinator.Attach(participant);
        return slot < 0 ? coordinator.AcceptRecovery() : coordinator.AcceptRecovery(slot);
    }

    public bool Decline() => coordinator.DeclineRecovery();

    public bool Clear()
    {
        bool cleared = desk.Decline(Retirement.Cleared, tells: false);
        if (core.Store is { Access.State: not StoreAccessState.InUse } store)
            RecoveryCardFile.Delete(store);
        return cleared;
    }
}
