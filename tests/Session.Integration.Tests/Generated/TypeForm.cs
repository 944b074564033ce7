namespace Session.Integration.Tests.Generated;

/// <summary>What a generated type is declared as.</summary>
internal enum TypeForm
{
    Enum,
    Interface,

    /// <summary>As it is written in <see cref="TypeShape.Source"/>.</summary>
    Given,

    /// <summary>Not tracked: a struct whose fields are all public.</summary>
    OpenStruct,
    Struct,
    ReadOnlyStruct,
    Class,
    SealedClass,
    AbstractClass,
    Root,
}
