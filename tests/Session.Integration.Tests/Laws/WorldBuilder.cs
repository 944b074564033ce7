using System;
using System.Collections.Generic;
using System.Numerics;

namespace Session.Integration.Tests.Laws;

/// <summary>Makes worlds and changes them, by chance. The same seed gives the same world, object for object.</summary>
internal sealed class WorldBuilder
{
    private readonly Chance _chance;
    private readonly List<Node> _nodes = new();
    private int _lastTag;

    private WorldBuilder(int seed) => _chance = new Chance(seed);

    public static World Build(int seed)
    {
        var builder = new WorldBuilder(seed);
        var world = new World();
        for (int count = builder._chance.Below(12); count > 0; count--)
            builder._nodes.Add(builder.NewNode());
        foreach (Node node in builder._nodes.ToArray())
            builder.Fill(node);
        builder.Fill(world);
        return world;
    }

    /// <summary>Changes a world: values, connections, order, some objects gone and others new.</summary>
    public static void Change(World world, int seed)
    {
        var builder = new WorldBuilder(seed) { _lastTag = 1000 };
        foreach (Node? node in world.Nodes)
        {
            if (node is not null)
                builder._nodes.Add(node);
        }

        if (builder._chance.Coin())
            builder._nodes.Add(builder.NewNode());
        foreach (Node node in builder._nodes.ToArray())
        {
            if (builder._chance.Coin())
                builder.Fill(node);
        }

        builder.Fill(world);
    }

    private void Fill(World world)
    {
        world.Name = _chance.Text();
        world.Step = _chance.Int64();
        world.Nodes.Clear();
        foreach (Node node in _nodes)
        {
            if (_chance.Below(5) > 0)
                world.Nodes.Insert(_chance.Below(world.Nodes.Count + 1), node);
        }

        world.Others = _chance.MaybeList(Any);
        world.SameAsOthers = _chance.Coin() ? world.Others : _chance.MaybeList(Any);
        world.Focus = Any();
        world.Slots = _chance.MaybeArray(Any) ?? Array.Empty<Node?>();
        world.ByName.Clear();
        world.Ranks.Clear();
        world.ByMood = new Dictionary<Mood, List<int>?>();
        world.ByGuid = new Dictionary<Guid, Cell>();
        world.ByCell = new Dictionary<Cell, string?>();
        for (int i = _chance.Below(6); i > 0; i--)
        {
            world.ByName[_chance.Word()] = Any();
            world.ByMood[_chance.Mood()] = _chance.MaybeList(() => _chance.Below(9));
            world.ByGuid[_chance.Guid()] = _chance.Cell();
            world.ByCell[_chance.Cell()] = _chance.Text();
        }

        for (int i = _chance.Below(4); i > 0; i--)
        {
            if (Any() is { } ranked)
                world.Ranks[ranked] = i;
        }

        world.Named = Any() as INamed;
        world.AllNamed = _chance.List(() => Any() as INamed);
        world.Moods = _chance.MaybeList(() => _chance.MaybeList(_chance.Mood));
        world.Jagged = _chance.MaybeArray(() => _chance.MaybeArray(() => _chance.Below(99)));
    }

    private Node NewNode()
    {
        int tag = ++_lastTag;
        int[] sizes = _chance.MaybeArray(() => _chance.Below(9)) ?? Array.Empty<int>();
        return _chance.Below(5) switch
        {
            0 => new Node { Tag = tag },
            1 => new Scalars { Tag = tag },
            2 => new Parts { Tag = tag },
            3 => new Deeper(_chance.Text(), Any() as Fixed, sizes) { Tag = tag },
            _ => new Fixed(_chance.Text(), _chance.Guid(), Any(), sizes, _chance.Double())
            {
                Tag = tag,
                Id = _chance.Guid(),
                Corner = _chance.Cell(),
                Limit = _chance.Maybe(() => _chance.Below(9)),
            },
        };
    }

    private Node? Any() => _nodes.Count == 0 || _chance.Below(6) == 0 ? null : _nodes[_chance.Below(_nodes.Count)];

    private void Fill(Node node)
    {
        node.Next = Any();
        node.Previous = Any();
        node.Friends.Clear();
        node.Friends.AddRange(_chance.List(Any));
        switch (node)
        {
            case Scalars scalars:
                Fill(scalars);
                break;
            case Parts parts:
                Fill(parts);
                break;
            case Fixed item:
                item.Crew.Clear();
                item.Crew.AddRange(_chance.List(Any));
                if (item is Deeper deeper)
                    deeper.Depth = _chance.Below(99);
                break;
        }
    }

    private void Fill(Scalars item)
    {
        item.Flag = _chance.Coin();
        item.U8 = (byte)_chance.Int64();
        item.I8 = (sbyte)_chance.Int64();
        item.I16 = (short)_chance.Int64();
        item.U16 = (ushort)_chance.Int64();
        item.I32 = (int)_chance.Int64();
        item.U32 = (uint)_chance.Int64();
        item.I64 = _chance.Int64();
        item.U64 = (ulong)_chance.Int64();
        item.Letter = (char)_chance.Int64();
        item.F32 = _chance.Single();
        item.F64 = _chance.Double();
        item.Money = _chance.Decimal();
        item.Guid = _chance.Guid();
        item.When = _chance.DateTime();
        item.WhenThere = _chance.DateTimeOffset();
        item.Length = _chance.TimeSpan();
        item.Mood = _chance.Mood();
        item.Wide = _chance.Wide();
        item.Text = _chance.Text();
        item.V2 = new Vector2(_chance.Single(), _chance.Single());
        item.V3 = _chance.Vector3();
        item.V4 = new Vector4(_chance.Vector3(), _chance.Single());
        item.Turn = new Quaternion(_chance.Vector3(), _chance.Single());
        item.Plane = new Plane(_chance.Vector3(), _chance.Single());
        item.Flat = new Matrix3x2(_chance.Single(), 2, 3, 4, 5, _chance.Single());
        item.Deep = new Matrix4x4(_chance.Single(), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, _chance.Single());
    }

    private void Fill(Parts item)
    {
        item.MaybeInt = _chance.Maybe(() => _chance.Below(9));
        item.MaybeMood = _chance.Maybe(_chance.Mood);
        item.MaybeWhen = _chance.Maybe(_chance.DateTime);
        item.MaybeCell = _chance.Maybe(_chance.Cell);
        item.MaybeVector = _chance.Maybe(_chance.Vector3);
        item.Cell = _chance.Cell();
        item.Open = _chance.Open();
        item.Tree = _chance.Tree(Any);
        item.Texts = _chance.MaybeList(_chance.Text);
        item.Cells = _chance.MaybeList(_chance.Cell);
        item.Opens = _chance.MaybeList(_chance.Open);
        item.MaybeDoubles = _chance.MaybeList(() => _chance.Maybe(_chance.Double));
        item.Flags = _chance.MaybeArray(_chance.Coin);
        item.Bytes = _chance.MaybeArray(() => (byte)_chance.Below(256));
        item.CellArray = _chance.MaybeArray(_chance.Cell);
        item.Prices = _chance.Coin() ? new Dictionary<int, decimal> { [_chance.Below(4)] = _chance.Decimal(), [-1] = 0.10m } : null;
    }
}
