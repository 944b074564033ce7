using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>The live roots that state is given back to.</summary>
/// <param name="Space">Where their objects have their identities.</param>
/// <param name="Roots">The roots that are there.</param>
/// <param name="Types">The types that they may hold; null before anybody named any, when there is no root either.</param>
/// <param name="Now">The time, for hooks that rebase deadlines.</param>
internal sealed record RestoreTarget(IdentitySpace Space, IReadOnlyList<RootBinding> Roots, SessionTypeSet? Types, DateTimeOffset Now)
{
    /// <summary>The game's services, for factories and definitions.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>True where no root can come later, so that a checkpoint of which none is there is of no use.</summary>
    public bool NeedsRoots { get; init; }

    public bool Has(string name) => Roots.Any(root => root.Name == name);

    /// <summary>Restores those of the named roots that are there, all or none.</summary>
    public void Restore(StateImage image, IEnumerable<string> names)
    {
        RootBinding[] roots = Named(names);
        if (roots.Length > 0)
            StateRestore.RestoreInto(image, Space, roots, Types!, Now, services: Services);
    }

    /// <summary>The same for roots that were carried forward: objects that other roots hold as well keep the state that they
    /// have by now. A failure is reported, and the roots stay carried.</summary>
    public bool TryRestoreLate(StateImage image, IReadOnlyList<string> names, Action<SessionProblem> report)
    {
        try
        {
            if (StateRestore.Rejection(image, Types!, out _) is { } refusal)
                throw new SessionFormatException(refusal);
            RootBinding[] others = Roots.Except(Named(names)).ToArray();
            using StateImage? present = Overlaps(image, names) ? StateCapture.Capture(Space, others, Types!, Now, borrowsSpace: true) : null;
            Restore(image, names);
            if (present is not null)
                StateRestore.RestoreInto(present, Space, others, Types!, Now, services: Services);
            return true;
        }
#pragma warning disable CA1031 // Setters and hooks of the game run here; the carried bytes stay and may be tried again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            report(new SessionProblem
            {
                Kind = SessionProblemKind.Restore,
                Message = $"The recovered state of {string.Join(", ", names)} could not be given back and is kept: {e.Message}",
                Exception = e,
            });
            return false;
        }
    }

    /// <summary>True when the named roots of the image lead to objects that its other roots lead to as well.</summary>
    private static bool Overlaps(StateImage image, IReadOnlyCollection<string> names)
    {
        ILookup<bool, long> roots = image.Content.Roots.ToLookup(root => names.Contains(root.Name), static root => root.Identity);
        return Reachability.From(image.Content, roots[true]).Intersect(Reachability.From(image.Content, roots[false])).Any();
    }

    private RootBinding[] Named(IEnumerable<string> names)
    {
        HashSet<string> wanted = new(names, StringComparer.Ordinal);
        return Roots.Where(root => wanted.Contains(root.Name)).ToArray();
    }
}
