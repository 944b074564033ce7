namespace SessionFlow.Model.Kinds;

/// <summary>An enum.</summary>
internal sealed record EnumKind(string Type, string CodecName, Scalar Underlying) : KindSpec(Type)
{
    public override bool IsFixedSize => true;
}
