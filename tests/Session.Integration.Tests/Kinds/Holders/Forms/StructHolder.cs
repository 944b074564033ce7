using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders.Forms;

/// <summary>Structs in structs in records in classes, with private state, interfaces, statics and shared memory.</summary>
[SessionTracked]
public sealed partial class StructHolder : IKindHolder
{
    public Counter Counter;
    public Outermost Outermost { get; set; }
    public Outermost? Maybe;
    public Angle[]? Angles;
    public Dictionary<Angle, Counter>? ByAngle;
    public Either Either;
    public List<Wrapped> Wrapped { get; } = new();
    public Layered? Layered;
    public (Angle From, Counter? To) Swing;
    public Shelf<Shelf<int>> Shelf;
    public Empty Empty;
    public Carried? Carried;
    public Demanding Demanding;
    public Demanding[]? Demands;
}

/// <summary>A struct that nobody marked, with members that have to be given.</summary>
public struct Demanding
{
    public required int Number;
    public required string? Text;
}

[SessionTracked]
public partial struct Counter
{
    private int _count;
    private readonly long _limit;

    public Counter(int count, long limit) => (_count, _limit) = (count, limit);

    public static Counter Zero => default;

    public readonly int Count => _count;

    public readonly long Limit => _limit;

    public void Step() => _count++;
}

[SessionTracked]
public readonly partial struct Angle : IEquatable<Angle>
{
    public const float Whole = 360;

    private readonly short _degrees;

    private Angle(short degrees) => _degrees = degrees;

    public static Angle Of(short degrees) => new(degrees);

    public bool Equals(Angle other) => _degrees == other._degrees;

    public override bool Equals(object? obj) => obj is Angle other && Equals(other);

    public override int GetHashCode() => _degrees;

    public static bool operator ==(Angle left, Angle right) => left.Equals(right);

    public static bool operator !=(Angle left, Angle right) => !left.Equals(right);
}

[SessionTracked]
public partial struct Outermost
{
    public Inside Middle;
    public string? Name { get; set; }

    [SessionTracked]
    public partial struct Inside
    {
        public Innermost Innermost;
        public List<Innermost>? More;
    }

    [SessionTracked]
    public partial struct Innermost
    {
        internal byte Depth;
        internal Carried? Carried;
    }
}

/// <summary>Two members share their memory.</summary>
[SessionTracked]
[StructLayout(LayoutKind.Explicit)]
public partial struct Either
{
    [FieldOffset(0)]
    public int Number;

    [FieldOffset(0)]
    [SessionIgnored("the same memory as the number")]
    public float Real;

    [FieldOffset(4)]
    public byte Tag;
}

[SessionTracked]
public partial struct Wrapped
{
    public Wrapped(object? _) => Carried = new Carried();

    public Carried? Carried { get; set; }
    public Angle? Angle;
}

[SessionTracked]
public sealed partial record Layered(Outermost Outermost, Angle Angle)
{
    public Counter Counter { get; init; }
}

[SessionTracked]
public partial struct Shelf<T>
{
    public T? Item;
    public T[]? Items;
}

[SessionTracked]
public partial struct Empty
{
}

[SessionTracked]
public sealed partial class Carried
{
    public Wrapped Back;
    public Counter Counter;
}
