namespace SessionFlow.Tracking;

/// <summary>A member that is state as far as anybody can tell and that no snapshot holds.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Reason">Why it cannot be captured.</param>
internal sealed record SchemaGap(string Member, string Reason);
