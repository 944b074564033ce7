namespace SessionFlow;

/// <summary>What becomes of an offer without a player to ask, as on a server.</summary>
public enum RecoveryPolicy
{
    /// <summary>The game asks: nothing happens by itself.</summary>
    Ask,

    /// <summary>The recommended rung is accepted in the first tick with a root attached. Where that fails the offer stands, and the problem is reported.</summary>
    AcceptRecommended,

    /// <summary>The offer is declined in the first tick.</summary>
    Decline,

    /// <summary>The offer is left for the next start.</summary>
    Postpone,
}
