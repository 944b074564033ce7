using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders.Forms;

/// <summary>Classes with behaviour of their own where generated code might run into it.</summary>
[SessionTracked]
public sealed partial class BehaviourHolder : IKindHolder
{
    public AllEqual? Equal;
    public List<AllEqual?> Equals_ { get; } = new();
    public Grumpy? Grumpy;
    public Disposed? Disposed;
    public Sortable? Sortable;
    public IShape? Shape;
    public List<IShape?>? Shapes;
    public Scripted? Scripted;
    public Converted? Converted;
}

/// <summary>Every object of it equals every other.</summary>
[SessionTracked]
public sealed partial class AllEqual
{
    public int Number;
    public AllEqual? Next;

    public override bool Equals(object? obj) => obj is AllEqual;

    public override int GetHashCode() => 1;
}

/// <summary>It cannot be compared, hashed or printed.</summary>
[SessionTracked]
public sealed partial class Grumpy
{
    public int Mood;

    public override bool Equals(object? obj) => throw new InvalidOperationException("I compare myself with nobody.");

    public override int GetHashCode() => throw new InvalidOperationException("I have no number.");

    public override string ToString() => throw new InvalidOperationException("I have no words.");
}

[SessionTracked]
public sealed partial class Disposed : IDisposable
{
    public bool IsGone { get; private set; }

    public void Dispose() => IsGone = true;
}

[SessionTracked]
public sealed partial class Sortable
{
    public int Rank;

    public event EventHandler? Sorted;

    public int this[int index] => Rank + index;

    public static Sortable operator +(Sortable left, int right) => new() { Rank = left.Rank + right };

    public void Sort() => Sorted?.Invoke(this, EventArgs.Empty);
}

public interface IShape
{
    static virtual int Corners => 0;

    int Area { get; }

    string Describe() => $"an area of {Area}";
}

[SessionTracked]
public sealed partial class Square : IShape
{
    public int Side;

    static int IShape.Corners => 4;

    int IShape.Area => Side * Side;
}

[SessionTracked]
public sealed partial record Rectangle(int Width, int Height) : IShape
{
    public int Area => Width * Height;
}

/// <summary>Constructors that count, initializers that run code, a finalizer.</summary>
[SessionTracked]
public sealed partial class Scripted
{
    private static int _made;

    public int Number = Next();
    public string? Name { get; set; } = "made " + Next();

    ~Scripted()
    {
        _made = 0;
    }

    private static int Next() => ++_made;
}

[SessionTracked]
public sealed partial class Converted
{
    public int Number;

    public static implicit operator int(Converted? converted) => converted?.Number ?? 0;

    public static implicit operator Converted(int number) => new() { Number = number };

    public static bool operator true(Converted converted) => converted.Number > 0;

    public static bool operator false(Converted converted) => converted.Number <= 0;
}
