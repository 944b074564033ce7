namespace SessionFlow.Model.Kinds;

/// <summary>What a tracked class holds as the collection that it derives from: the member is the object itself.</summary>
internal sealed record ContentKind(string Type, KindSpec Collection) : KindSpec(Type)
{
    public override bool IsCollection => true;
}
