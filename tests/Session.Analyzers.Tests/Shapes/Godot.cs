// Nodes as Godot games write them.
#nullable enable
using System.Collections.Generic;
using Godot;
using SessionFlow;

namespace Nodes
{
    // Handles that are fetched on first use.
    [SessionTracked]
    public partial class Hud : Node
    {
        private Label? /*SES2010*/_score;
        private int _shown;

        public void Show(int score)
        {
            _score ??= GetNode<Label>("Score");
            _score.Text = score.ToString();
            _shown = score;
        }

        public int Shown => _shown;
    }

    // A state machine of nested classes.
    [SessionTracked]
    public partial class Guard : CharacterBody2D
    {
        private enum Mood { Calm, Alarmed }

        private Mood _mood;
        private double _sinceAlarm;
        private Node2D? _target;

        public override void _Process(double delta)
        {
            if (_target is null)
                return;
            _sinceAlarm += delta;
            if (_sinceAlarm > 3)
                (_mood, _target) = (Mood.Calm, null);
        }

        public void Alarm(Node2D target)
        {
            _mood = Mood.Alarmed;
            _target = target;
            _sinceAlarm = 0;
        }
    }

    // A resource with data of the designers.
    public partial class /*SES1002*/ItemResource : Resource
    {
        [Export] public string Title { get; set; } = "";
        [Export] public Texture2D? Icon { get; set; }
    }

    [SessionTracked]
    public partial class Slot : Node
    {
        [Export] public ItemResource? Item { get; set; }
        public int Count;
    }

    // Scenes that are loaded with the class.
    [SessionTracked]
    public partial class Spawner : Node2D
    {
        private static readonly Dictionary<string, PackedScene> /*SES1005*/s_scenes = new();
        private readonly List<Node> _alive = new();
        private double _next = 2;

        public static void Preload(string name, PackedScene scene) => s_scenes[name] = scene;

        public override void _Process(double delta)
        {
            _next -= delta;
            if (_next > 0)
                return;
            _next = 2;
            _alive.Add(s_scenes["enemy"].Instantiate<Node>());
        }
    }
}
