// A platformer on nodes: a scene tree of handles with a little state in each.
#nullable enable
using System;
using System.Collections.Generic;
using Godot;
using SessionFlow;

namespace Platformer
{
    [SessionTracked]
    public partial class Player : CharacterBody2D
    {
        public static Player Instance { get; private set; } = null!;
        public const float Gravity = 980f;
        private static readonly string[] s_idleNames = { "idle", "idle_long", "yawn" };

        [Export] public float Speed = 220f;
        private int _health = 3;
        private float _coyote;
        private bool _wasOnFloor;
        private Sprite2D _sprite = null!;
        private AnimationPlayer _animation = null!;
        private Label? _nameTag;
        private Godot.Timer _invulnerable = null!;
        private readonly List<string> _keys = new();
        private readonly Dictionary<string, int> _coins = new();
        private Checkpoint? _lastCheckpoint;
        private Action? _onDied;

        public int Health
        {
            get => _health;
            set => _health = Math.Clamp(value, 0, 3);
        }

        public override void _Ready()
        {
            Instance = this;
            _sprite = GetNode<Sprite2D>("Sprite");
            _animation = GetNode<AnimationPlayer>("Animation");
            _nameTag = GetNode<Label>("Name");
            _invulnerable = GetNode<Godot.Timer>("Invulnerable");
            _onDied = () => _animation.Play("died");
        }

        public override void _Process(double delta)
        {
            _coyote = _wasOnFloor ? 0.1f : _coyote - (float)delta;
            _wasOnFloor = !_wasOnFloor;
            if (_health == 0)
                _onDied?.Invoke();
            _animation.Play(s_idleNames[_keys.Count % 3]);
            _sprite.Texture = null!;
            _nameTag!.Text = Speed.ToString();
            _invulnerable.Start(1);
        }

        public void Take(string key, Checkpoint at)
        {
            _keys.Add(key);
            _coins[key] = 1;
            _lastCheckpoint = at;
        }

        public Checkpoint? Last => _lastCheckpoint;
    }

    [SessionTracked]
    public partial class Checkpoint : Node2D
    {
        private bool _lit;
        private Texture2D? _flame;

        public override void _Ready() => _flame = GetNode<Texture2D>("flame");

        public void Light() => _lit = _flame is not null || _lit;
    }

    [SessionTracked]
    public abstract partial class Enemy : CharacterBody2D
    {
        protected int Hits;
        private PackedScene? _corpse;

        public override void _Ready() => _corpse = GetNode<PackedScene>("corpse");

        public void Hit() => Hits += _corpse is null ? 1 : 2;
    }

    // Leaves without state of their own.
    [SessionTracked] public partial class Slime : Enemy { }
    [SessionTracked] public partial class Bat : Enemy { }
    [SessionTracked] public partial class Golem : Enemy { }
    public class Ghost : Enemy { }
    public class Spider : Enemy { }
}
