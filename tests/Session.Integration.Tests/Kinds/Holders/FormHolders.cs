using System;
using System.Collections.Generic;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>Objects of every form, held so that each can be replaced.</summary>
[SessionTracked]
public sealed partial class GraphHolder : IKindHolder
{
    public Node? Focus;
    public INamed? Named;
    public List<Node?> Nodes { get; } = new();
    public Dictionary<Node, Node?> Pairs { get; } = new();
}

[SessionTracked]
public sealed partial class InheritanceHolder : IKindHolder
{
    public Turret? Main;
    public List<Turret?> Turrets { get; } = new();
}

[SessionTracked]
public abstract partial class Turret
{
    private float _heat;

    public float Heat { get => _heat; set => _heat = value; }

    public Turret? Twin;
}

[SessionTracked]
public partial class LaserTurret : Turret
{
    // The base has a private field of this name as well.
    private int _heat;

    public int Charge { get => _heat; set => _heat = value; }
}

[SessionTracked]
public sealed partial class HeavyLaserTurret : LaserTurret
{
    public List<int> Bursts { get; } = new();
}

[SessionTracked]
public sealed partial class FlakTurret : Turret
{
    public int Rounds { get; set; }
}

[SessionTracked]
public sealed partial class ReadOnlyHolder : IKindHolder
{
    public Sealed? Item;
    public List<Sealed?> Items { get; } = new();
}

/// <summary>State that only a constructor or an initializer can set.</summary>
[SessionTracked]
public sealed partial class Sealed
{
    public readonly Spot Place;
    private readonly string? _name;

    public Sealed(int number, string? name, Sealed? owner, string?[]? words) => (Number, _name, Owner, Words) = (number, name, owner, words);

    public int Number { get; }
    public string? Name => _name;
    public Sealed? Owner { get; }
    public string?[]? Words { get; }
    public DateTime When { get; init; }
    public int? Limit { get; init; }
    public List<int> Counts { get; } = new();
    public bool IsOpen { get; set; }
}

[SessionTracked]
public sealed partial class HookHolder : IKindHolder
{
    [SessionIgnored("made of the others by the hook")] public int Sum;
    public int Rounded;
    public int Left { get; set; }
    public int Right { get; set; }

    partial void OnCapturing() => Rounded = Left / 10 * 10;

    partial void OnRestored(SessionRestoreContext context) => Sum = Left + Right;
}

/// <summary>A class inside another, in two parts, with names that are words of the language.</summary>
public static partial class Outer
{
    [SessionTracked]
    public sealed partial class @class : IKindHolder
    {
        public int @int;
    }

    public sealed partial class @class
    {
        public string? @string { get; set; }

        public @class? @this;
    }
}
