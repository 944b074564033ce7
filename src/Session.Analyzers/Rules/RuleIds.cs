namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// The rules by number: SES0xxx are errors of declaration, SES1xxx warnings about state that would be lost, SES2xxx suggestions.
/// </summary>
public static class RuleIds
{
    /// <summary>A type, or one that contains it, must be partial.</summary>
    public const string TypeMustBePartial = "SES0001";

    /// <summary>No code can be generated for a declaration.</summary>
    public const string UntrackableDeclaration = "SES0002";

    /// <summary>State is captured, but no object can be made of it.</summary>
    public const string UnmakeableType = "SES0003";

    /// <summary>Two members of a type have one name in files.</summary>
    public const string MemberNameClash = "SES0004";

    /// <summary>A key cannot be one, or is a second one.</summary>
    public const string KeyMember = "SES0005";

    /// <summary>A reference stands where it cannot work.</summary>
    public const string MisplacedReference = "SES0006";

    /// <summary>Two tracked types have one name in files.</summary>
    public const string TypeNameClash = "SES0007";

    /// <summary>A converter does not fit.</summary>
    public const string UnfittingConverter = "SES0008";

    /// <summary>Something is ignored without a reason.</summary>
    public const string IgnoredWithoutReason = "SES0009";

    /// <summary>A root cannot be one.</summary>
    public const string RootMember = "SES0010";

    /// <summary>A session handler has the wrong signature.</summary>
    public const string HandlerSignature = "SES0011";

    /// <summary>An inherited member does not exist or cannot be set.</summary>
    public const string MissingInherited = "SES0012";

    /// <summary>A member is to be captured and cannot be set.</summary>
    public const string UnsettableMember = "SES0013";

    /// <summary>A hook has the wrong shape.</summary>
    public const string MisshapenHook = "SES0014";

    /// <summary>Less of a type is covered than was asked for.</summary>
    public const string CoverageMinimum = "SES0020";

    /// <summary>A mutable member cannot be captured.</summary>
    public const string UncapturableMember = "SES1001";

    /// <summary>State holds a class or struct that is not tracked.</summary>
    public const string UntrackedType = "SES1002";

    /// <summary>A type derives from a tracked one and is not tracked.</summary>
    public const string UntrackedDerivedType = "SES1003";

    /// <summary>A static changes beside state.</summary>
    public const string MutableStatic = "SES1005";

    /// <summary>A primary constructor's parameter is assigned.</summary>
    public const string AssignedParameter = "SES1006";

    /// <summary>A base of another assembly has state.</summary>
    public const string StatefulForeignBase = "SES1007";

    /// <summary>Random numbers would not come back.</summary>
    public const string RandomMember = "SES1008";

    /// <summary>A result that tells of failure is dropped.</summary>
    public const string DroppedResult = "SES1010";

    /// <summary>A participant keeps state that is no root.</summary>
    public const string HeldInstance = "SES1011";

    /// <summary>A key of the session's own is set by the game.</summary>
    public const string ReservedKey = "SES1012";

    /// <summary>An attribute has no effect.</summary>
    public const string IneffectiveAttribute = "SES2003";

    /// <summary>A read-only member is taken for a service.</summary>
    public const string InjectedService = "SES2005";

    /// <summary>State holds shared data that has an id.</summary>
    public const string SharedData = "SES2006";

    /// <summary>A setter has logic that a restore does not run.</summary>
    public const string SetterLogic = "SES2007";

    /// <summary>Running work is not recorded in the state.</summary>
    public const string UnrecordedWork = "SES2008";

    /// <summary>A member that cannot be captured is only set while its object is set up.</summary>
    public const string SetUpHandle = "SES2010";

    /// <summary>What is captured of a type, on request.</summary>
    public const string StateCoverage = "SES2020";
}
