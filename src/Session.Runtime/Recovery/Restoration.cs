namespace SessionFlow.Recovery;

/// <summary>State that was given back: the rung that it came from, the session as it was, and what could not be given yet.</summary>
internal sealed record Restoration(RungSource Source, SessionInfo Info, string Pilot, CarriedState Carried);
