using System.Collections.Generic;
using SessionFlow;
using Skirmish;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>Classes of a library and of this assembly, wherever one of the library's is declared.</summary>
[SessionTracked]
public sealed partial class ArsenalHolder : IKindHolder
{
    public Weapon? Main;
    public List<Weapon?> Rack { get; } = new();
    public Dictionary<string, Weapon?> Named { get; } = new();
    public Weapon?[,]? Grid;
    public Cooldown Cooldown;
    public Waypoint? Waypoint;
    public HashSet<Cooldown> Cooldowns { get; } = new();
}

/// <summary>Derives from a tracked class of another assembly, whose private state is state here too.</summary>
[SessionTracked]
public sealed partial class Harpoon : Weapon
{
    public Weapon? Spare { get; set; }
    public int Line;

    protected override bool Fire(Mission mission, Ship owner, Ship target) => false;
}
