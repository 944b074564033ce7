namespace SessionFlow.Model.Kinds;

/// <summary>A one-dimensional array.</summary>
internal sealed record ArrayKind(string Type, KindSpec Element) : KindSpec(Type)
{
    public override bool IsCollection => true;
}
