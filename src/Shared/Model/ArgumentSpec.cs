namespace SessionFlow.Model;

/// <summary>What a restoring constructor gives a constructor of the game, or assigns because it could not chain to the base's.</summary>
/// <param name="Level">The class of the hierarchy that declares the member, counted from the topmost tracked one.</param>
/// <param name="Member">The member that stores the value; null for a parameter that nothing reads.</param>
/// <param name="Absent">The value, as code writes it, where a snapshot does not know the member.</param>
internal sealed record ArgumentSpec(int Level, MemberSpec? Member, string Absent);
