using System;
using System.Collections.Generic;

namespace Skirmish
{
    public sealed partial class Mission
    {
        /// <summary>Plays the next sixtieth of a second.</summary>
        public void Step()
        {
            StepNumber++;
            Clock = TimeSpan.FromTicks(StepNumber * TimeSpan.TicksPerSecond / StepsPerSecond);
            _headline = null;
            Scores.BeginStep(Clock);

            CallUp();
            FillRoster();
            foreach (Ship ship in _roster)
                ship.Update(this);
            foreach (Projectile projectile in Projectiles)
                projectile.Update(this);
            foreach (Asteroid asteroid in Asteroids)
                asteroid.Update();
            foreach (Wreck wreck in Wrecks)
                wreck.Update();

            DockTheDamaged();
            BuryTheDead();
            Projectiles.RemoveAll(static projectile => projectile.IsSpent);
            Asteroids.RemoveAll(static asteroid => asteroid.IsSpent);
            Wrecks.RemoveAll(wreck => wreck.BurnsUntilStep <= StepNumber);
            Formations.RemoveAll(static formation => formation.Members.Count == 0 && formation.Losses > 0);
            foreach (Objective objective in Objectives)
                objective.Check(this);
            ChoosePhase();
        }

        private void CallUp()
        {
            if (ComingWaves.TryGetValue(_nextWave, out Wave? wave) && wave.DueStep <= StepNumber)
            {
                ComingWaves.Remove(_nextWave++);
                MissionBuilder.Arrive(this, wave);
                MissionBuilder.Announce(this, wave.DueStep);
            }

            if (!_reinforcements.Pass())
                return;
            _reinforcements.Restart();
            if (Wingmen.Count < MissionBuilder.Squadron - 3)
                MissionBuilder.Reinforce(this);
        }

        private void FillRoster()
        {
            _roster.Clear();
            _roster.Add(Player);
            _roster.Add(Carrier);
            _roster.Add(Flagship);
            _roster.AddRange(Wingmen);
            _roster.AddRange(Raiders);
            _grid.Fill(_roster);
        }

        private void DockTheDamaged()
        {
            for (int i = Wingmen.Count - 1; i >= 0; i--)
            {
                Wingman wingman = Wingmen[i];
                if (!wingman.IsAlive || wingman.Order != WingmanOrder.ReturnForRepair
                    || Space.DistanceSquared(wingman.Position, Carrier.Position) > 200f * 200f || !Carrier.TryDock(wingman))
                {
                    continue;
                }

                Wingmen.RemoveAt(i);
                Log.Say(Clock, wingman, "Coming aboard");
            }
        }

        private void BuryTheDead()
        {
            Bury(Wingmen);
            Bury(Raiders);
            if (!Player.IsAlive)
            {
                Ship lost = Player;
                MissionBuilder.Eject(this);
                Bury(lost);
            }

            if (!Flagship.IsAlive)
            {
                Ship lost = Flagship;
                MissionBuilder.BringFlagship(this);
                Bury(lost);
            }

            // The mission would be over with the carrier; its engineers are too good for that.
            if (!Carrier.IsAlive)
            {
                Log.Say(Clock, Carrier, "Carrier is on emergency power", urgent: true);
                Carrier.Overhaul();
            }
        }

        private void Bury<TShip>(List<TShip> ships)
            where TShip : Ship
        {
            for (int i = ships.Count - 1; i >= 0; i--)
            {
                Ship ship = ships[i];
                if (ship.IsAlive)
                    continue;
                ships.RemoveAt(i);
                Bury(ship);
            }
        }

        private void Bury(Ship ship)
        {
            Wrecks.Add(new Wreck
            {
                Id = NextId(),
                Position = ship.Position,
                Velocity = ship.Velocity * 0.3f,
                Former = ship,
                DestroyedBy = ship.LastAttacker,
                BurnsUntilStep = StepNumber + (15 * StepsPerSecond),
            });
            if (Wrecks.Count > 60)
                Wrecks.RemoveAt(0);
            if (ship.LastAttacker is { IsAlive: true } winner && Dice.Chance(0.5f))
                Log.Say(Clock, winner, $"Splash {ship.Callsign}");
            ship.StandDown();
            BreakRock(ship);
        }

        /// <summary>A hard death breaks something off a rock, and a spent one is replaced from outside.</summary>
        private void BreakRock(Ship ship)
        {
            if (Asteroids.Count == 0)
                return;
            Asteroids[Dice.Next(Asteroids.Count)].Ore -= ship.MaxHull * 0.4f;
            if (Asteroids.Count < MissionBuilder.Field)
                MissionBuilder.DriftIn(this);
        }

        private void ChoosePhase() => Phase =
            Raiders.Count == 0 ? MissionPhase.Approach
            : Flagship.Hull < Flagship.MaxHull * 0.3f ? MissionPhase.Pursuit
            : Raiders.Count > 20 ? MissionPhase.Assault
            : MissionPhase.Engagement;
    }
}
