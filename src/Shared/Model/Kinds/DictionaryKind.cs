namespace SessionFlow.Model.Kinds;

/// <summary>A dictionary.</summary>
internal sealed record DictionaryKind(string Type, KindSpec Key, KindSpec Value) : KindSpec(Type)
{
    public override bool IsCollection => true;
}
