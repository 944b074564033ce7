using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Attributes;

/// <summary>Ships that point at each other; who owns whom is another matter.</summary>
[SessionTracked]
public partial class Fleet
{
    public List<Ship> Ships { get; } = new();
    [SessionReference] public Ship? Flagship;
    [SessionReference] public List<Ship?> Seen { get; } = new();
    [SessionReference] public Dictionary<Ship, int> Threat { get; } = new();
    [SessionIgnored("fails on demand in tests")] public bool HookThrows;

    partial void OnRestored(SessionRestoreContext context)
    {
        if (HookThrows)
            throw new InvalidOperationException("the hook's own");
    }
}

[SessionTracked]
public sealed partial class Ship
{
    public string? Name;
    [SessionReference] public Ship? Target;
}

/// <summary>Points at a ship that it can never point away from.</summary>
[SessionTracked]
public sealed partial class Gunner
{
    public Gunner(Ship? mount) => Mount = mount;

    [SessionReference] public Ship? Mount { get; }

    public int Shots;
}

[SessionTracked]
public sealed partial class Crew
{
    public List<Gunner> Gunners { get; } = new();
    public List<Ship> Ships { get; } = new();
}
