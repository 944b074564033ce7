using System;
using SessionFlow.Recovery;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>Where recovered state goes: the attached roots, and whether a restore is under way. Belongs to the game thread.</summary>
internal sealed class RestoreSite(SessionCore core, RootTable roots)
{
    /// <summary>Where the game's objects have their identities.</summary>
    public IdentitySpace Space { get; } = new(core.Options.Environment.Random.NextUInt64());

    /// <summary>True while hooks of the game may find their objects half restored.</summary>
    public bool IsRestoring { get; private set; }

    /// <summary>The roots as they are attached now.</summary>
    public RestoreTarget Target => new(Space, roots.Bindings, roots.KnownTypes, core.Options.Clock.GetUtcNow()) { Services = core.Services };

    /// <summary>Runs what calls hooks of the game.</summary>
    public T Guarded<T>(Func<T> restore)
    {
        IsRestoring = true;
        try
        {
            return restore();
        }
        finally
        {
            IsRestoring = false;
        }
    }
}
