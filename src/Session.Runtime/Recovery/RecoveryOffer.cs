using System;
using System.Collections.Generic;

namespace SessionFlow.Recovery;

/// <summary>An offer with what is needed to accept it.</summary>
/// <param name="Data">What the game sees.</param>
/// <param name="Sources">Where its rungs come from, in the order of the ladder.</param>
/// <param name="Sessions">The sessions that accepting or declining it retires, the crashed one first.</param>
/// <param name="LastAttempt">The number of the last attempt to restore anything of this store.</param>
internal sealed record RecoveryOffer(RecoveryData Data, IReadOnlyList<RungSource> Sources, IReadOnlyList<Guid> Sessions, long LastAttempt);
