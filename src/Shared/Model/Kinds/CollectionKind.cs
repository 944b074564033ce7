namespace SessionFlow.Model.Kinds;

/// <summary>A collection beyond lists, arrays and dictionaries.</summary>
/// <param name="Type">The type as code names it.</param>
/// <param name="Codec">The name of the runtime's codec.</param>
/// <param name="Arguments">What it holds: the kinds of its type arguments, in their order.</param>
internal sealed record CollectionKind(string Type, string Codec, EquatableArray<KindSpec> Arguments) : KindSpec(Type)
{
    public override bool IsCollection => true;
}
