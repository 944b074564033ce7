using System;

namespace SessionFlow.Recovery;

/// <summary>Names a generation of a session's checkpoints across starts of the game.</summary>
internal readonly record struct RungId(Guid Session, ulong Generation);
