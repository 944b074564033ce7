namespace SessionFlow.Model.Kinds;

/// <summary>An untracked class of the game that derives from a collection and has no state beside it.</summary>
internal sealed record DerivedCollectionKind(string Type, KindSpec Collection) : KindSpec(Type)
{
    public override bool IsCollection => true;
}
