using System.Collections.Generic;
using System.Numerics;
using SessionFlow;

namespace HandWritten;

public enum Stance : byte
{
    Idle,
    Attack = 5,
}

[SessionTracked]
public partial class Mission
{
    public string Name { get; set; } = "";
    public int Score;
    private float _fuel = 100f;
    public List<Wingman> Wingmen { get; } = new();
    public Dictionary<string, int> Kills { get; } = new();
    public List<Turret> Turrets { get; } = new();
    public Loadout Loadout;
    public int[]? Waves;
    public List<List<int>>? Grid;
    public System.DateTime Started;
    public int? Bonus;
    [SessionIgnored("rebuilt from assets on load")] private object? _hudTexture;

    public float Fuel => _fuel;


    public void Burn(float amount)
    {
        _fuel -= amount;
        _hudTexture = null;
    }

    [SessionIgnored("counts hooks in tests")] public int RestoredCount;

    public bool HasHud => _hudTexture is not null;

    [SessionIgnored("makes the hook fail in tests")] public bool HookThrows;

    partial void OnRestored(SessionRestoreContext context)
    {
        RestoredCount++;
        if (HookThrows)
            throw new System.InvalidOperationException("the hook fails");
    }
}

[SessionTracked]
public partial class Wingman
{
    [SessionKey] public int Id { get; init; }
    public Vector3 Position;
    public Wingman? Leader;
    public bool IsAlive = true;
    public Stance Stance;

    public Wingman Clone() => (Wingman)MemberwiseClone();
}

[SessionTracked]
public abstract partial class Turret
{
    public float Heat;
    public string? Label;
}

[SessionTracked]
public partial class LaserTurret : Turret
{
    public int Charge;
    public List<Wingman> Targets { get; } = new();
}

[SessionTracked]
public sealed partial class FlakTurret : Turret
{
    public FlakTurret(Grid grid) => Grid = grid;

    public Grid Grid { get; }

    public int Rounds;
}

/// <summary>Holds its turrets, and is held by them read-only: a cycle through constructors.</summary>
[SessionTracked]
public partial class Grid
{
    public Grid(string name) => Name = name;

    public string Name { get; }

    public List<FlakTurret> Turrets { get; } = new();
}

[SessionTracked]
public partial struct Loadout
{
    public int Missiles;
    public string? Pod;
    private List<int>? _mods;

    public List<int> Mods => _mods ??= new List<int>();
}
