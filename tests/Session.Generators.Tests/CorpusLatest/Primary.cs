using System;
using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Primary;

[SessionTracked]
public partial record struct Cell(int X, int Y);

[SessionTracked]
public readonly partial record struct Fixed(int X, string? Name, List<int>? Items = null);

[SessionTracked]
public partial record struct Mixed(int X)
{
    public int Field;
    public readonly int Squared = X * X;
    public string? Text { get; init; }
}

[SessionTracked]
public partial record struct NoParameters
{
    public int X;
    public readonly string? Y { get; init; }
}

[SessionTracked]
public partial class Ship(string name, int hull)
{
    private readonly int _hull = hull;
    public string Name { get; } = name;
    public int Left => _hull;
    public int Shots { get; set; }
}

[SessionTracked]
public sealed partial class Cruiser(string title, int hull, int guns) : Ship(title, hull)
{
    public int Guns { get; set; } = guns;
}

[SessionTracked]
public partial class ByName(string name)
{
    public string Name { get; } = name.Trim();
}

[SessionTracked]
public partial class Needs(IServiceProvider services)
{
    public int Kept;
    public object? Ask() => services.GetService(typeof(int));
}

[SessionTracked]
public partial class DerivedOfNeeds(IServiceProvider services) : Needs(services)
{
    public int More;
}

[SessionTracked]
public partial struct Size(int width, int height)
{
    public int Width { get; } = width;
    public int Height = height;
}

[SessionTracked]
public readonly partial struct Range(float from, float to)
{
    public float From { get; } = from;
    public float To { get; } = to;
}

[SessionTracked]
public partial record RequiredToo(int X)
{
    public required string Name { get; init; }
}

[SessionTracked]
public partial class Holder
{
    public Cell Cell;
    public Fixed Fixed { get; set; }
    public Dictionary<Cell, Cell> Map { get; } = [];
    public Ship? Flagship;
    public Mixed[]? All;
    public NoParameters? None;
    public Size Size;
    public Range Range { get; init; }
}
