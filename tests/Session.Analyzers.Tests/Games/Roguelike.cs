// A roguelike on components: content loaded once, a tile map, dice, items in a hierarchy, a log that nobody restores.
#nullable enable
using System;
using System.Collections.Generic;
using Microsoft.Xna.Framework;
using SessionFlow;

namespace Roguelike
{
    public partial class RoguelikeGame : Game
    {
        private SpriteBatch? _batch;
        private Texture2D? _tiles;
        private SoundEffect? _step;
        [SessionRoot("dungeon")] private Dungeon _dungeon = new();
        private Dungeon? _preview;

        public override void LoadContent()
        {
            _batch = new SpriteBatch();
            _tiles = Content.Load<Texture2D>("tiles");
            _step = Content.Load<SoundEffect>("step");
        }

        public override void Update(float elapsed)
        {
            _preview = _dungeon;
            _preview.Depth += _batch is null || _tiles is null ? 0 : 1;
            _step?.Play();
        }
    }

    [SessionTracked]
    public partial class Dungeon
    {
        private static readonly (int X, int Y)[] s_neighbours = { (0, 1), (1, 0), (0, -1), (-1, 0) };
        private readonly Random _dice = new();

        public int Depth = 1;
        public byte[] Tiles = new byte[64 * 64];
        public List<Creature> Creatures { get; } = new();
        public List<Item> Floor { get; } = new();
        public Creature? Hero;
        [SessionReference2] private Item? _lastSeen;

        public int Roll() => _dice.Next(s_neighbours.Length);

        public void See(Item item) => _lastSeen = item;

        public bool Saw => _lastSeen is not null;
    }

    public sealed class SessionReference2Attribute : Attribute { }

    [SessionTracked]
    public partial class Creature
    {
        public string Name = "";
        public int Health;
        public System.Numerics.Vector2 At;
        public Color Tint;
        public List<Item> Bag { get; } = new();
        public Behaviour? Behaviour;
        private Func<Creature, bool>? _reaction;

        public void React(Func<Creature, bool> reaction) => _reaction = reaction;

        public bool Reacts => _reaction?.Invoke(this) == true;
    }

    [SessionTracked] public abstract partial class Item { public bool IsCursed; }
    [SessionTracked] public partial class Potion : Item { public int Doses = 3; }
    [SessionTracked] public partial class Scroll : Item { }
    public class Ring : Item { public int Charges; }
    public class Amulet : Ring { }

    // Behaviours without any state: a strategy pattern.
    [SessionTracked] public abstract partial class Behaviour { public abstract int Next(Creature self); }
    [SessionTracked] public partial class Wander : Behaviour { public override int Next(Creature self) => 1; }
    [SessionTracked] public partial class Flee : Behaviour { public override int Next(Creature self) => 2; }
    [SessionTracked] public partial class Hunt : Behaviour { public int Rage; public override int Next(Creature self) => Rage++; }
}
