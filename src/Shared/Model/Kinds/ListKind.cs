namespace SessionFlow.Model.Kinds;

/// <summary>A list.</summary>
internal sealed record ListKind(string Type, KindSpec Element) : KindSpec(Type)
{
    public override bool IsCollection => true;
}
