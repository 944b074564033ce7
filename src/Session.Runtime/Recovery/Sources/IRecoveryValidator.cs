namespace SessionFlow;

/// <summary>
/// The game's own check of a rung, beside ours: a level that this version no longer has, a score that cannot be. Given as
/// <see cref="SessionServices.RecoveryValidator"/>.
/// </summary>
/// <remarks>Called on the game thread for each rung that is sound otherwise, when an offer is looked at and again before the rung
/// is restored. No object of the game is made for it, and none may be changed.</remarks>
/// <example><code>
/// public string? Reject(RecoveryCandidate candidate) =>
///     candidate.Roots.Contains("mission") &amp;&amp; (int)candidate.Root("mission")["Level"].Value! > Levels.Count ? "That level is gone." : null;
/// </code></example>
public interface IRecoveryValidator
{
    /// <summary>Why a rung cannot be used, for people; null when it can. One that throws rejects the rung.</summary>
    /// <param name="candidate">The rung and what it holds, readable until this returns.</param>
    string? Reject(RecoveryCandidate candidate);
}
