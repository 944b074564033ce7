using System;

namespace SessionFlow.Recovery;

/// <summary>A run of the game that began from a rung, as the loop guard sees it. Runs are given in the order in which they began.</summary>
/// <param name="Session">The session that it started.</param>
/// <param name="Origin">The rung that it began from.</param>
/// <param name="IsStable">It ran long enough, or was confirmed.</param>
/// <param name="EndedBadly">It ended as Exception, Killed or Abandoned.</param>
internal sealed record RestoredRun(Guid Session, RungId Origin, bool IsStable, bool EndedBadly);
