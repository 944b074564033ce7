namespace SessionFlow.Model;

/// <summary>A member that cannot be captured.</summary>
/// <param name="Name">The member's name in files.</param>
/// <param name="Reason">Why, as a clause.</param>
internal sealed record GapSpec(string Name, string Reason);
