namespace SessionFlow.Model;

/// <summary>A struct that is not tracked, but open: all its fields are public and can be written.</summary>
/// <param name="Type">As code names it.</param>
/// <param name="StableName">Its name in files.</param>
/// <param name="CodecName">The name of the class that is its codec.</param>
/// <param name="Members">Its fields.</param>
internal sealed record ForeignStructSpec(string Type, string StableName, string CodecName, EquatableArray<MemberSpec> Members);
