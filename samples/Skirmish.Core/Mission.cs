using System;
using System.Collections.Generic;
using SessionFlow;

namespace Skirmish
{
    /// <summary>
    /// The whole state of one mission; <see cref="MissionBuilder"/> sets it up and <see cref="Step"/> plays a sixtieth of
    /// a second of it. The same seed and the same number of steps give the same state to the last bit, in any process.
    /// </summary>
    [SessionTracked]
    public sealed partial class Mission
    {
        public const int StepsPerSecond = 60;
        public const float StepSeconds = 1f / StepsPerSecond;

        public string Name { get; set; } = "";
        public Guid Id;
        public ulong Seed;
        public DateTimeOffset Stardate;
        public DateTime ReceivedOrders;
        public MissionPhase Phase;
        public long StepNumber { get; private set; }
        public TimeSpan Clock { get; private set; }

        public PlayerShip Player { get; internal set; } = null!;
        public Capital Carrier { get; internal set; } = null!;
        public Capital Flagship { get; internal set; } = null!;
        public List<Wingman> Wingmen { get; } = new();
        public List<Raider> Raiders { get; } = new();
        public List<Projectile> Projectiles { get; } = new();
        public List<Asteroid> Asteroids { get; } = new();
        public List<Wreck> Wrecks { get; } = new();
        public List<Formation> Formations { get; } = new();
        public List<Objective> Objectives { get; } = new();
        public Dictionary<int, Wave> ComingWaves { get; } = new();
        public MessageLog Log { get; } = new();
        public Scoreboard Scores { get; } = new();
        public RandomStream Dice { get; } = new();

        private int _lastId;
        private int _lastWave;
        private int _nextWave = 1;
        private Cooldown _reinforcements = new(10 * StepsPerSecond);

        [SessionIgnored("filled anew at the start of each step")] private readonly SectorGrid _grid = new();
        [SessionIgnored("filled anew at the start of each step")] private readonly List<Ship> _roster = new();
        [SessionIgnored("made of the state when somebody looks at it")] private string? _headline;

        /// <summary>One line about how it stands.</summary>
        public string Headline => _headline ??=
            $"{Phase}, {Clock:mm\\:ss}: {Wingmen.Count} wingmen, {Raiders.Count} raiders, {Projectiles.Count} shots, grade {Scores.Grade}";

        public int NextId() => ++_lastId;

        internal int NextWaveNumber() => ++_lastWave;

        public void Add(Projectile projectile)
        {
            if (Projectiles.Count < 240)
                Projectiles.Add(projectile);
        }

        /// <summary>The nearest ship that may be shot at, in the order of the lists where two are equally near.</summary>
        public Ship? NearestFoe(Ship ship)
        {
            Ship? nearest = null;
            float best = 2500f * 2500f;
            foreach (Ship other in _roster)
            {
                if (other.Side == ship.Side || !other.IsAlive)
                    continue;
                float distance = Space.DistanceSquared(ship.Position, other.Position);
                if (distance < best)
                {
                    best = distance;
                    nearest = other;
                }
            }

            return nearest;
        }

        public Ship? FindHit(Projectile projectile) => _grid.FindAt(projectile.Position, projectile.Owner!.Side);

        /// <summary>Lets a repaired wingman leave its bay.</summary>
        public void Launch(Wingman wingman)
        {
            wingman.Overhaul();
            wingman.Order = WingmanOrder.FormUp;
            wingman.Velocity = wingman.Heading * wingman.TopSpeed;
            Formations[0].Join(wingman);
            Wingmen.Add(wingman);
            Log.Say(Clock, wingman, "Back in the fight");
        }

        partial void OnRestored(SessionRestoreContext context) => _headline = null;
    }
}
