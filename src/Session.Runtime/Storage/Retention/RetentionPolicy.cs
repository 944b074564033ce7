using System;

namespace SessionFlow.Storage;

/// <summary>What pruning keeps. Whatever it says, the two newest valid generations of a session stay.</summary>
internal sealed record RetentionPolicy
{
    public static RetentionPolicy Default { get; } = new();

    /// <summary>One generation about this much older than the newest is kept.</summary>
    public TimeSpan Recent { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>And one about this much older.</summary>
    public TimeSpan Old { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Sessions that are kept whether they may be forgotten or not, newest first.</summary>
    public int Sessions { get; init; } = 8;

    /// <summary>The newest generation of each of this many schemas is kept: a way back from each update of the game.</summary>
    public int Schemas { get; init; } = 4;

    /// <summary>
    /// Whether a session beyond <see cref="Sessions"/> may be forgotten; without this, one that has ended or was archived.
    /// </summary>
    public Func<StoredSession, bool> MayForget { get; init; } =
        static session => session.Last(MarkKind.End) is not null || session.Last(MarkKind.Archived) is not null;
}
