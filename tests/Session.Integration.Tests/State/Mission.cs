using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.State;

#pragma warning disable CS0414 // the documentation shows a texture that nobody draws
[SessionTracked]
public partial class MissionState
{
    public string Name { get; set; } = "";
    public int Score;
    private float _fuel = 100f;                                   // private state is state
    public List<Wingman> Wingmen { get; } = new();                // by content, in place
    public Dictionary<string, int> Kills { get; } = new();
    public List<Turret> Turrets { get; } = new();                 // polymorphic, nothing to declare
    [SessionIgnored("rebuilt from assets on load")] private object? _hudTexture;

    public void Burn(float amount) { _fuel -= amount; _hudTexture = null; }

    partial void OnRestored(SessionRestoreContext context) { /* optional */ }
}

[SessionTracked]
public partial class Wingman
{
    [SessionKey] public int Id { get; init; }                     // optional: a name that survives processes
    public System.Numerics.Vector3 Position;
    public Wingman? Leader;                                       // sharing and cycles just work
    public Wingman? Target;
}

[SessionTracked] public abstract partial class Turret { public float Heat; }
[SessionTracked] public partial class LaserTurret : Turret { public int Charge; }
[SessionTracked] public partial class FlakTurret : Turret { public int Rounds; }
