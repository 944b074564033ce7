namespace Session.Integration.Tests.Generated;

/// <summary>How a generated member is declared.</summary>
internal enum MemberPlace
{
    PublicField,
    PrivateField,
    Property,
    PrivateSetter,
    Required,

    /// <summary>A collection that is made once and filled where it stands.</summary>
    GetOnlyCollection,
    ReadOnlyFieldCollection,

    /// <summary>Set by a parameter of the constructor.</summary>
    ReadOnlyField,
    GetOnlyProperty,

    /// <summary>Set where the object is made.</summary>
    InitProperty,

    /// <summary>Holds the very collection that the member before it holds, or none.</summary>
    SameAsBefore,
}
