using System;
using System.Collections.Generic;
using System.Numerics;
using SessionFlow;

namespace Session.Integration.Tests.Laws;

public enum Mood : sbyte { Calm, Angry = 5, Lost = -7 }

public enum Wide : ulong { None, All = ulong.MaxValue }

/// <summary>A member of every kind that can be captured, in every position, and objects that refer to each other anyhow.</summary>
[SessionTracked]
public partial class World
{
    public string? Name;
    public long Step;
    public List<Node?> Nodes { get; } = new();
    public List<Node?>? Others;
    public List<Node?>? SameAsOthers;
    public Node? Focus;
    public Node?[] Slots = Array.Empty<Node?>();
    public Dictionary<string, Node?> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<Node, int> Ranks { get; } = new();
    public Dictionary<Mood, List<int>?> ByMood = new();
    public Dictionary<Guid, Cell> ByGuid = new();
    public Dictionary<Cell, string?> ByCell = new();
    public INamed? Named;
    public List<INamed?> AllNamed = new();
    private List<List<Mood>?>? _moods;
    private int[]?[]? _jagged;

    public List<List<Mood>?>? Moods { get => _moods; set => _moods = value; }

    public int[]?[]? Jagged { get => _jagged; set => _jagged = value; }
}

public interface INamed
{
    int Tag { get; }
}

[SessionTracked]
public partial class Node
{
    public int Tag { get; set; }
    public Node? Next;
    public Node? Previous;
    public List<Node?> Friends { get; } = new();

    public Node Clone() => (Node)MemberwiseClone();
}

[SessionTracked]
public partial class Scalars : Node, INamed
{
    public bool Flag;
    public byte U8;
    public sbyte I8;
    public short I16;
    public ushort U16;
    public int I32;
    public uint U32;
    public long I64;
    public ulong U64;
    public char Letter;
    public float F32;
    public double F64;
    public decimal Money;
    public Guid Guid;
    public DateTime When;
    public DateTimeOffset WhenThere;
    public TimeSpan Length;
    public Mood Mood;
    public Wide Wide;
    public string? Text { get; set; }
    public Vector2 V2;
    public Vector3 V3;
    public Vector4 V4;
    public Quaternion Turn;
    public Plane Plane;
    public Matrix3x2 Flat;
    public Matrix4x4 Deep;
}

[SessionTracked]
public sealed partial class Parts : Node
{
    public int? MaybeInt;
    public Mood? MaybeMood;
    public DateTime? MaybeWhen;
    public Cell? MaybeCell;
    public Vector3? MaybeVector;
    public Cell Cell;
    public Open Open;
    public Tree Tree;
    public List<string?>? Texts;
    public List<Cell>? Cells;
    public List<Open>? Opens;
    public List<double?>? MaybeDoubles;
    public bool[]? Flags;
    public byte[]? Bytes;
    public Cell[]? CellArray;
    public Dictionary<int, decimal>? Prices;
}

/// <summary>State that only a constructor can set.</summary>
[SessionTracked]
public partial class Fixed : Node, INamed
{
    private readonly double _weight;

    public Fixed(string? name, Guid id, Node? owner, int[] sizes, double weight)
    {
        Name = name;
        Id = id;
        Owner = owner;
        Sizes = sizes;
        _weight = weight;
    }

    public string? Name { get; }

    public Guid Id { get; init; }

    public Node? Owner { get; }

    public int[] Sizes { get; }

    public Cell Corner { get; init; }

    public int? Limit { get; init; }

    public List<Node?> Crew { get; } = new();

    public double Weight => _weight;
}

[SessionTracked]
public sealed partial class Deeper : Fixed
{
    public Deeper(string? name, Fixed? twin, int[] sizes)
        : base(name, Guid.Empty, twin, sizes, 1) => Twin = twin;

    public readonly Fixed? Twin;
    public readonly Mood Mood = Mood.Angry;
    public int Depth;
}

[SessionTracked]
public readonly partial struct Cell : IEquatable<Cell>
{
    public Cell(int x, Mood mood, string? label) => (X, Mood, Label) = (x, mood, label);

    public int X { get; }

    public readonly Mood Mood;

    public string? Label { get; }

    public bool Equals(Cell other) => X == other.X && Mood == other.Mood && Label == other.Label;

    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(X, Mood, Label);

    public static bool operator ==(Cell left, Cell right) => left.Equals(right);

    public static bool operator !=(Cell left, Cell right) => !left.Equals(right);
}

[SessionTracked]
public partial struct Tree
{
    public Node? Owner;
    public List<Tree>? Branches;
    public bool IsLeaf;
}

/// <summary>Not tracked, and open: its fields are written from outside.</summary>
public struct Open
{
    public int A;
    public bool B;
    public string? C;
    public Cell D;
    public Mood E;
}
