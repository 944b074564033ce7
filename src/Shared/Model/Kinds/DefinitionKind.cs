namespace SessionFlow.Model.Kinds;

/// <summary>Shared data that stands in files as its key.</summary>
/// <param name="Type">The type as code names it.</param>
/// <param name="Member">The type and member that hold it, for messages.</param>
/// <param name="Registered">The class that is marked, as code names it.</param>
/// <param name="Key">What its key is.</param>
/// <param name="KeyIdentifier">The key as code writes it.</param>
/// <param name="AllowsMissing">True when the member becomes null where the registry does not have it.</param>
internal sealed record DefinitionKind(string Type, string Member, string Registered, KindSpec Key, string KeyIdentifier, bool AllowsMissing) : KindSpec(Type)
{
    public override bool IsMadeByCode => true;
}
