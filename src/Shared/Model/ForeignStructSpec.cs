namespace SessionFlow.Model;

/// <summary>A struct that is not tracked, but open: its members can be read from outside, and it can be made of them.</summary>
/// <param name="Type">As code names it.</param>
/// <param name="StableName">Its name in files.</param>
/// <param name="CodecName">The name of the class that is its codec.</param>
/// <param name="IsConstructed">True when its members are set by a constructor that takes them in order, and not one by one.</param>
/// <param name="Members">Its fields or properties.</param>
internal sealed record ForeignStructSpec(
    string Type, string StableName, string CodecName, bool IsConstructed, EquatableArray<MemberSpec> Members);
