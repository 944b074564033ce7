using System;

namespace SessionFlow.Recovery;

/// <summary>Names a rung across starts of the game: a generation of a session's checkpoints, a slot's number without a session,
/// or what a source of the game calls it.</summary>
internal readonly record struct RungId(Guid Session, ulong Generation, string Key = "");
