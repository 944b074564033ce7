namespace SessionFlow.Model.Kinds;

/// <summary>A string builder: characters in an object that two members may share.</summary>
internal sealed record StringBuilderKind(string Type) : KindSpec(Type)
{
    public override bool IsCollection => true;
}
