namespace SessionFlow.Analyzers.Rules;

/// <summary>The rules by number: SES0xxx are errors of declaration, SES1xxx warnings about state that would be lost.</summary>
public static class RuleIds
{
    /// <summary>A type, or one that contains it, must be partial.</summary>
    public const string TypeMustBePartial = "SES0001";

    /// <summary>No code can be generated for a declaration.</summary>
    public const string UntrackableDeclaration = "SES0002";

    /// <summary>State is captured, but no object can be made of it.</summary>
    public const string UnmakeableType = "SES0003";

    /// <summary>A mutable member cannot be captured.</summary>
    public const string UncapturableMember = "SES1001";
}
