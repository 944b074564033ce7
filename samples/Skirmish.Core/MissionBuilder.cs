using System;
using System.Numerics;

namespace Skirmish
{
    /// <summary>Sets a mission up and brings in what arrives later. All chance comes from the mission's own dice.</summary>
    public static class MissionBuilder
    {
        internal const int Squadron = 12;
        internal const int Field = 110;
        private const int MaxRaiders = 36;

        private static readonly string[] Callsigns =
        {
            "Viper", "Echo", "Jester", "Nomad", "Rook", "Saber", "Talon", "Wraith", "Corsair", "Dagger", "Falcon", "Ghost",
        };

        /// <summary>A fresh mission, before its first step.</summary>
        public static Mission Create(ulong seed)
        {
            Mission mission = new() { Name = "Destroy the Lucifer", Seed = seed };
            mission.Dice.Reseed(seed, 54);
            mission.Id = mission.Dice.NextGuid();
            mission.Stardate = new DateTimeOffset(2335, 3, 14, 4, 30, 0, TimeSpan.FromHours(2)).AddMinutes(mission.Dice.Next(10_000));
            mission.ReceivedOrders = DateTime.SpecifyKind(mission.Stardate.UtcDateTime.AddHours(-6), DateTimeKind.Utc);

            mission.Carrier = NewCapital(mission, "Bastion", Side.Allied, new Vector3(-300f, 0f, 0f), 6000f);
            BringFlagship(mission);
            FormWing(mission, "Alpha");
            FormWing(mission, "Beta");
            mission.Player = NewPlayer(mission);
            mission.Formations[0].Leader = mission.Player;
            mission.Formations[0].Join(mission.Player);
            for (int i = 0; i < Squadron; i++)
                AddWingman(mission, Callsigns[i], mission.Formations[i % 2]);
            for (int i = 0; i < Field; i++)
                DriftIn(mission);
            for (int wave = -4; wave < 0; wave++)
                Announce(mission, wave * 2L * Mission.StepsPerSecond);
            SetObjectives(mission);
            mission.Log.Say(mission.Clock, mission.Carrier, "All wings, launch", urgent: true);
            return mission;
        }

        internal static void BringFlagship(Mission mission)
        {
            Vector3 station = new Vector3(450f, 0f, 100f) + (mission.Dice.NextDirection() * 150f);
            mission.Flagship = NewCapital(mission, "Lucifer", Side.Hostile, station, 4000f);
        }

        /// <summary>The player's next ship, where the last one was lost.</summary>
        internal static void Eject(Mission mission)
        {
            PlayerShip lost = mission.Player;
            PlayerShip next = NewPlayer(mission);
            next.Ejections = lost.Ejections + 1;
            next.DistanceFlown = lost.DistanceFlown;
            mission.Player = next;
            mission.Formations[0].Join(next);
            mission.Formations[0].Leader = next;
            mission.Log.Say(mission.Clock, next, "I am out, and in the next one", urgent: true);
        }

        internal static void Reinforce(Mission mission)
        {
            string callsign = Callsigns[mission.Dice.Next(Callsigns.Length)];
            AddWingman(mission, callsign, mission.Formations[0]);
            mission.Log.Say(mission.Clock, mission.Carrier, $"{callsign} is joining you");
        }

        internal static void Announce(Mission mission, long afterStep)
        {
            int number = mission.NextWaveNumber();
            RandomStream dice = mission.Dice;
            Vector3 origin = (dice.NextDirection() * 500f) + new Vector3(250f, 0f, 0f);
            Waypoint[] route = new Waypoint[2 + dice.Next(3)];
            for (int i = 0; i < route.Length; i++)
            {
                route[i] = new Waypoint
                {
                    Position = dice.NextDirection() * dice.Between(200f, 800f),
                    Radius = 120f,
                    Kind = i + 1 == route.Length ? WaypointKind.Loiter : WaypointKind.FlyBy,
                };
            }

            mission.ComingWaves.Add(number, new Wave
            {
                Number = number,
                DueStep = afterStep + ((6 + dice.Next(5)) * Mission.StepsPerSecond),
                Interceptors = (byte)(4 + dice.Next(5)),
                Bombers = (byte)dice.Next(4),
                Origin = origin,
                Route = route,
            });
        }

        internal static void Arrive(Mission mission, Wave wave)
        {
            Formation formation = new() { Name = "Wave " + wave.Number };
            formation.Slots.Add(new Vector3(40f, 0f, -40f));
            formation.Slots.Add(new Vector3(-40f, 0f, -40f));
            for (int i = 0; i < wave.Interceptors + wave.Bombers && mission.Raiders.Count < MaxRaiders; i++)
            {
                Raider raider = i < wave.Interceptors ? NewInterceptor(mission, wave, i) : NewBomber(mission, wave, i);
                raider.WaveNumber = wave.Number;
                raider.Route = (Waypoint[])wave.Route.Clone();
                raider.Position = wave.Origin + (mission.Dice.NextDirection() * 80f);
                raider.Overhaul();
                formation.Join(raider);
                mission.Raiders.Add(raider);
            }

            if (formation.Members.Count > 0)
                mission.Formations.Add(formation);
            mission.Log.Say(mission.Clock, mission.Carrier, $"Wave {wave.Number} inbound", urgent: wave.Bombers > 1);
        }

        internal static void DriftIn(Mission mission)
        {
            RandomStream dice = mission.Dice;
            Asteroid asteroid = new()
            {
                Id = mission.NextId(),
                Position = dice.NextDirection() * dice.Between(300f, 2000f),
                Velocity = dice.NextDirection() * dice.Between(0f, 12f),
                Radius = dice.Between(4f, 60f),
                Ore = dice.Between(20f, 300f),
            };
            asteroid.SetSpinning(dice.NextDirection(), dice.Between(0.05f, 0.9f));
            mission.Asteroids.Add(asteroid);
        }

        private static void FormWing(Mission mission, string name)
        {
            Formation formation = new() { Name = name };
            for (int i = 0; i < 6; i++)
                formation.Slots.Add(new Vector3((i % 2 == 0 ? 30f : -30f) * (1 + (i / 2)), 0f, -25f * (1 + (i / 2))));
            mission.Formations.Add(formation);
        }

        private static PlayerShip NewPlayer(Mission mission)
        {
            PlayerShip player = new()
            {
                Id = mission.NextId(),
                Callsign = "Maverick",
                Class = ShipClass.Fighter,
                Side = Side.Allied,
                MaxHull = 120f,
                Radius = 9f,
                TopSpeed = 170f,
                Agility = 2.6f,
                Position = mission.Carrier.Position + new Vector3(80f, 40f, 0f),
            };
            player.Fit(new PulseCannon { Range = 500f, Trigger = new Cooldown(9) });
            player.Fit(new PulseCannon { Range = 500f, Trigger = new Cooldown(9, left: 4) });
            player.Fit(new MissileRack { Range = 900f, Trigger = new Cooldown(90), Capacity = 10 });
            player.Overhaul();
            return player;
        }

        private static void AddWingman(Mission mission, string callsign, Formation formation)
        {
            Wingman wingman = new()
            {
                Id = mission.NextId(),
                Callsign = callsign,
                Class = ShipClass.Fighter,
                Side = Side.Allied,
                MaxHull = 110f,
                Radius = 9f,
                TopSpeed = 155f,
                Agility = 2.2f,
                Position = mission.Carrier.Position + (mission.Dice.NextDirection() * 120f),
                Leader = formation.Leader,
                Home = mission.Dice.Chance(0.7f) ? mission.Carrier.Callsign : null,
            };
            wingman.Fit(new PulseCannon { Range = 450f, Trigger = new Cooldown(12, left: mission.Dice.Next(12)) });
            if (mission.Dice.Chance(0.5f))
                wingman.Fit(new MissileRack { Range = 800f, Trigger = new Cooldown(150) });
            wingman.Overhaul();
            if (mission.Wingmen.Count > 0)
            {
                Wingman buddy = mission.Wingmen[mission.Dice.Next(mission.Wingmen.Count)];
                wingman.Buddy = buddy;
                buddy.Buddy ??= wingman;
            }

            formation.Join(wingman);
            mission.Wingmen.Add(wingman);
        }

        private static Interceptor NewInterceptor(Mission mission, Wave wave, int index)
        {
            Interceptor interceptor = new()
            {
                Id = mission.NextId(),
                Callsign = $"Talon {wave.Number}-{index + 1}",
                Class = ShipClass.Interceptor,
                Side = Side.Hostile,
                MaxHull = 60f,
                Radius = 8f,
                TopSpeed = 160f,
                Agility = 2.4f,
                Rank = (char)('A' + mission.Dice.Next(4)),
            };
            interceptor.Fit(new PulseCannon { Range = 420f, Trigger = new Cooldown(16, left: mission.Dice.Next(16)) });
            return interceptor;
        }

        private static Bomber NewBomber(Mission mission, Wave wave, int index)
        {
            Bomber bomber = new()
            {
                Id = mission.NextId(),
                Callsign = $"Hammer {wave.Number}-{index + 1}",
                Class = ShipClass.Bomber,
                Side = Side.Hostile,
                MaxHull = 140f,
                Radius = 14f,
                TopSpeed = 95f,
                Agility = 1.1f,
                Prey = mission.Carrier,
            };
            bomber.Fit(new MissileRack { Range = 700f, Trigger = new Cooldown(60), Capacity = 12 });
            bomber.Fit(new FlakTurret { Range = 250f, Trigger = new Cooldown(20), Mount = new Vector3(0f, 0f, -8f) });
            return bomber;
        }

        private static Capital NewCapital(Mission mission, string name, Side side, Vector3 station, float hull)
        {
            Capital capital = new()
            {
                Id = mission.NextId(),
                Callsign = name,
                Class = ShipClass.Capital,
                Side = side,
                MaxHull = hull,
                Radius = 90f,
                TopSpeed = 12f,
                Agility = 0.15f,
                Station = station,
                Position = station + (mission.Dice.NextDirection() * 100f),
            };
            for (int i = 0; i < 8; i++)
                capital.Fit(new FlakTurret { Range = 420f, Trigger = new Cooldown(24, left: i * 3), Mount = mission.Dice.NextDirection() * 70f });
            capital.Fit(new BeamCannon { Range = 800f, Trigger = new Cooldown(200) });
            capital.Fit(new BeamCannon { Range = 800f, Trigger = new Cooldown(260, left: 130) });
            capital.Overhaul();
            return capital;
        }

        private static void SetObjectives(Mission mission)
        {
            mission.Objectives.Add(new DestroyObjective
            {
                Code = "P1",
                Text = "Destroy the Lucifer",
                Target = mission.Flagship,
                Reward = 10_000.50m,
            });
            mission.Objectives.Add(new SurviveObjective
            {
                Code = "P2",
                Text = "Keep the Bastion alive for a minute",
                Protected = mission.Carrier,
                Until = TimeSpan.FromMinutes(1),
                Reward = 2_500m,
            });
            mission.Objectives.Add(new KillCountObjective
            {
                Code = "S1",
                Text = "Shoot down ten interceptors",
                Required = 10,
                Class = ShipClass.Interceptor,
                Reward = 750.75m,
            });
        }
    }
}
