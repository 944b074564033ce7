namespace SessionFlow.Model.Kinds;

/// <summary>A value that is a few bytes.</summary>
internal sealed record ScalarKind(string Type, Scalar Scalar) : KindSpec(Type)
{
    public override bool IsFixedSize => true;
}
