namespace SessionFlow.Analyzers.Rules;

/// <summary>What it means to a game that a member is not captured.</summary>
internal enum Loss
{
    /// <summary>Nothing: it is what it always was.</summary>
    None,

    /// <summary>It changed while the game played, and that is lost.</summary>
    Felt,

    /// <summary>It was handed in: what it remembers is its owner's to keep.</summary>
    Service,

    /// <summary>It was fetched or made while its object was set up, and will be again.</summary>
    Handle,
}
