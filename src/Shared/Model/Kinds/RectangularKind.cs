namespace SessionFlow.Model.Kinds;

/// <summary>An array of more than one dimension.</summary>
internal sealed record RectangularKind(string Type, KindSpec Element, int Rank) : KindSpec(Type)
{
    public override bool IsCollection => true;
}
