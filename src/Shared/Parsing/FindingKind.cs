namespace SessionFlow.Parsing;

/// <summary>What can be wrong with a declaration.</summary>
internal enum FindingKind
{
    /// <summary>A type, or one that contains it, is not partial.</summary>
    NotPartial,

    /// <summary>This kind of type or declaration cannot be tracked or attached.</summary>
    CannotBeTracked,

    /// <summary>State is captured, but no object of the type can be made.</summary>
    CannotBeMade,

    /// <summary>A member cannot be captured.</summary>
    Uncapturable,

    /// <summary>A base class that is not tracked has state.</summary>
    UntrackedBase,

    /// <summary>A root of a participant cannot be one.</summary>
    Root,

    /// <summary>A handler cannot be called with what its event brings.</summary>
    Handler,

    /// <summary><c>[SessionReference]</c> or <c>[SessionDefinition]</c> where it cannot work.</summary>
    MisplacedReference,

    /// <summary>A converter does not fit what it is to convert.</summary>
    UnfittingConverter,

    /// <summary><c>[SessionInherited]</c> names a member that does not exist or cannot be set.</summary>
    MissingInherited,

    /// <summary><c>[SessionMember]</c> stands where nothing can be set.</summary>
    UnsettableMember,

    /// <summary>A factory, converter or hook has the wrong shape.</summary>
    WrongShape,
}
