using System.Collections.Generic;
using Microsoft.Xna.Framework;
using SessionFlow;

namespace Session.StandIn.MonoGame;

[SessionTracked]
public partial class XnaState
{
    public int Score;
    public Vector2 Position;
    public Point Cell;
    public Rectangle Room;
    public Color Tint;
    public Dictionary<Point, Color> Painted { get; } = [];
}

/// <summary>A game as the templates begin one, with a session.</summary>
public sealed partial class XnaGame : Game
{
    [SessionRoot("state")] private readonly XnaState _state = new();

    public XnaGame(SessionOptions options)
    {
        Component = new SessionComponent(this, options);
        Components.Add(Component);
        Component.Session.Attach(this);
    }

    public SessionComponent Component { get; }

    public XnaState State => _state;
}
