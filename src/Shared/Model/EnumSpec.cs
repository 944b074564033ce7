using SessionFlow.Model.Kinds;

namespace SessionFlow.Model;

/// <summary>An enum that members hold.</summary>
/// <param name="Type">As code names it.</param>
/// <param name="StableName">Its name in files.</param>
/// <param name="CodecName">The name of the field that holds its codec.</param>
/// <param name="Underlying">The integer behind it.</param>
/// <param name="Members">Its names and values in the order of declaration.</param>
internal sealed record EnumSpec(
    string Type, string StableName, string CodecName, Scalar Underlying, EquatableArray<EnumMemberSpec> Members);
