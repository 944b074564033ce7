namespace SessionFlow.Model.Kinds;

/// <summary>A type of the game's that stands in files as what a converter makes of it.</summary>
/// <param name="Type">The type as code names it.</param>
/// <param name="Member">The type and member that hold it, for messages.</param>
/// <param name="Converter">The converter as code names it.</param>
/// <param name="Stored">What it stores.</param>
internal sealed record ConvertedKind(string Type, string Member, string Converter, KindSpec Stored) : KindSpec(Type)
{
    public override bool IsMadeByCode => true;
}
