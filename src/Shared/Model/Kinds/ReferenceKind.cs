namespace SessionFlow.Model.Kinds;

/// <summary>An object with a row of its own.</summary>
internal sealed record ReferenceKind(string Type) : KindSpec(Type)
{
    public override bool IsFixedSize => true;
}
