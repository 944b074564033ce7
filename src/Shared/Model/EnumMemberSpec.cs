namespace SessionFlow.Model;

/// <summary>A name of an enum.</summary>
/// <param name="Name">The name, without escapes.</param>
/// <param name="Value">Its value as the 64 bits of the sign-extended integer.</param>
internal sealed record EnumMemberSpec(string Name, long Value);
