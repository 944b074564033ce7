using System.Collections.Generic;
using Session.Integration.Tests.Kinds;
using SessionFlow;

// Games without namespaces are real: these types stand in none.
#pragma warning disable CA1050

[SessionTracked]
public sealed partial class GlobalHolder : IKindHolder
{
    public GlobalShip? Ship;
    public List<GlobalPoint> Course { get; } = new();
    public GlobalSize Size;
    public GlobalShip.Deck? Deck;
    public GlobalBox<GlobalPoint>? Box;
    public GlobalMedal? Medal { get; set; }
    public Dictionary<GlobalSize, GlobalBox<string>>? Hold;
}

[SessionTracked]
public partial class GlobalShip
{
    public string? Name;
    public GlobalPoint At { get; set; }
    public Deck? Main;

    [SessionTracked]
    public sealed partial class Deck
    {
        public int Guns;
        public GlobalShip? Of;
    }
}

[SessionTracked]
public sealed partial class GlobalFrigate : GlobalShip
{
    public float Speed;
}

[SessionTracked]
public partial struct GlobalPoint
{
    public int X;
    public int Y;
}

[SessionTracked]
public readonly partial record struct GlobalSize(int Width, int Height);

[SessionTracked]
public sealed partial record GlobalMedal(string? Name, GlobalSize Size);

[SessionTracked]
public sealed partial class GlobalBox<T>
{
    public T? Item { get; set; }
    public List<T> Items { get; } = new();
}
