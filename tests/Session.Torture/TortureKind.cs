using System;

namespace SessionFlow.Torture;

/// <summary>One way of making the store lose something.</summary>
/// <param name="Name">What <c>--only</c> calls it.</param>
/// <param name="Rounds">Rounds of a release run; each is what a build runs, from the next seed.</param>
/// <param name="Run">One round.</param>
internal sealed record TortureKind(string Name, int Rounds, Func<TortureOptions, Told> Run)
{
    /// <summary>It waits for processes and disks, beside those that keep a processor busy.</summary>
    public bool Waits { get; init; }

    /// <summary>A part of another kind, for looking into it: it runs only when it is asked for.</summary>
    public bool IsPart { get; init; }
}
