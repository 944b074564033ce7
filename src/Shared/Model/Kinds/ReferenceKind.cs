namespace SessionFlow.Model.Kinds;

/// <summary>An object with a row of its own.</summary>
/// <param name="Type">The type as code names it.</param>
/// <param name="IsWeak">True where it is pointed at only: the row is none because of this.</param>
internal sealed record ReferenceKind(string Type, bool IsWeak = false) : KindSpec(Type)
{
    public override bool IsFixedSize => true;
}
