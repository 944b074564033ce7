using System;
using System.Collections.Generic;
using Godot;
using SessionFlow;

namespace Session.StandIn.Godot;

[SessionTracked]
public partial class GodotState
{
    public int Score;
    public Vector2 Aim;
    public Vector2I Cell;
    public Quaternion Rotation;
    public Color Tint;
    public Transform3D Place;
    public Rect2 Minimap;
    public Rect2I Room;
    public Aabb Reach;
    public Plane Ground;
    public StringName? Animation;
    public NodePath? Target;
    public Dictionary<Vector2I, Color> Painted { get; } = [];
    public List<NodePath> Visited { get; } = [];
}

/// <summary>A node of the engine with state of its own: what its base holds is the engine's.</summary>
public sealed partial class GodotGame : Node
{
    [SessionRoot("state")] private readonly GodotState _state = new();

    public GodotState State => _state;
}

/// <summary>The sample's node as a game changes it, with a clock of its own.</summary>
public sealed partial class GodotSession : SessionNode
{
    public static TimeProvider Clock { get; set; } = TimeProvider.System;

    protected override SessionOptions CreateOptions() => base.CreateOptions() with { Clock = Clock };
}
