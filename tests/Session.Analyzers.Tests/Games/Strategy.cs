// A strategy game in plain C#: services by constructor, caches, an event bus, immutable data, deep hierarchies of stateless rules.
#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow;

namespace Strategy
{
    public interface ILog { void Write(string line); }

    public interface IPathfinder { IReadOnlyList<int> Find(int from, int to); }

    public sealed class EventBus
    {
        private readonly Dictionary<Type, List<Delegate>> _handlers = new();

        public void Subscribe<T>(Action<T> handler) => _handlers[typeof(T)] = new List<Delegate> { handler };
    }

    public sealed record UnitDefinition(string Id, int Cost, int Speed);

    public static class Definitions
    {
        public static readonly IReadOnlyDictionary<string, UnitDefinition> Units = new Dictionary<string, UnitDefinition> { ["scout"] = new("scout", 10, 4) };
    }

    [SessionTracked]
    public partial class World
    {
        private readonly ILog _log;
        private readonly IPathfinder _paths;
        private readonly object _gate = new();
        private readonly Func<int, int> _cost = static x => x * 2;

        [SessionIgnored("found again when asked for")] private Dictionary<(int, int), int>? _distances;
        [SessionIgnored("drawn anew")] private readonly List<string> _lines = new();

        public World(ILog log, IPathfinder paths)
        {
            _log = log;
            _paths = paths;
        }

        public int Turn { get; private set; }

        public List<Player> Players { get; } = new();

        public Dictionary<int, City> Cities { get; } = new();

        public Weather Weather { get; set; }

        public event Action<int>? TurnEnded;

        public void EndTurn()
        {
            lock (_gate)
            {
                Turn++;
                _distances = null;
                _lines.Add(Turn.ToString());
                _log.Write(_cost(_paths.Find(0, 1).Count).ToString());
                TurnEnded?.Invoke(Turn);
            }
        }

        public int Near => _distances?.Count ?? 0;
    }

    public enum Weather { Clear, Rain }

    [SessionTracked]
    public partial class Player
    {
        public string Name { get; set; } = "";
        public int Gold;
        public List<Unit> Units { get; } = new();
        public Policy? Policy;
        [SessionIgnored("a definition")] public UnitDefinition? Favourite;
    }

    [SessionTracked]
    public partial class City
    {
        public int Size;
        public List<string> Building { get; } = new();
        public List<int> Tiles { get; } = new();
        public Player? Owner;
    }

    [SessionTracked]
    public partial class Unit
    {
        public string Definition = "scout";
        public int X, Y;
        public int Health { get; private set; } = 10;

        public void Hit(int damage) => Health -= damage;
    }

    [SessionTracked] public abstract partial class Policy { public int Age; public abstract int Bonus(int gold); }
    [SessionTracked] public partial class Trade : Policy { public override int Bonus(int gold) => gold / 10; }
    [SessionTracked] public partial class War : Policy { public int Fury; public override int Bonus(int gold) => Fury++; }

    public partial class Program
    {
        [SessionRoot("world")] private readonly World _world;
        private readonly EventBus _bus = new();

        public Program(ILog log, IPathfinder paths) => _world = new World(log, paths);

        [OnSession(SessionEventKind.Started)] private void Began(SessionInfo info) => _bus.Subscribe<int>(turn => _world.Turn.CompareTo(turn));
    }
}
