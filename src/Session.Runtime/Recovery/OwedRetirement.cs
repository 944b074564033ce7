using System;
using System.Collections.Generic;

namespace SessionFlow.Recovery;

/// <summary>An offer whose state is back in the game's objects, but in no checkpoint of their own yet.</summary>
/// <param name="Sessions">The sessions that it was made of.</param>
/// <param name="Roots">The roots that have their state from it.</param>
internal sealed record OwedRetirement(IReadOnlyList<Guid> Sessions, IReadOnlyList<string> Roots);
