using System;
using System.Collections.Generic;
using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public abstract partial class Ship : Entity
    {
        public string Callsign { get; set; } = "";
        public ShipClass Class;
        public Side Side;
        public float Hull;
        public float MaxHull;
        public float Radius;
        public float TopSpeed;
        public float Agility;
        public Vector3 Heading = Vector3.UnitZ;
        public List<Weapon> Weapons { get; } = new();
        public Formation? Formation;
        public Ship? Target;
        public Ship? LastAttacker;

        /// <summary>Bow, stern, port and starboard.</summary>
        private readonly float[] _shields = new float[4];

        private float _fuel = 100f;
        private TimeSpan? _evadesUntil;
        private Vector3? _lastContact;
        private ushort _hitsTaken;
        private Cooldown _look = new(30);

        public bool IsAlive => Hull > 0f;

        public float Fuel => _fuel;

        public void Fit(Weapon weapon)
        {
            weapon.Owner = this;
            Weapons.Add(weapon);
        }

        /// <summary>Full tanks, whole hull, charged shields.</summary>
        public void Overhaul()
        {
            Hull = MaxHull;
            _fuel = 100f;
            Array.Fill(_shields, MaxHull * 0.25f);
            foreach (Weapon weapon in Weapons)
                weapon.Reload();
        }

        public virtual void Update(Mission mission)
        {
            LookAround(mission);
            Fly(mission);
            foreach (Weapon weapon in Weapons)
                weapon.Update(mission);
            RechargeShields();
        }

        public void TakeHit(Mission mission, float damage, Ship attacker, Vector3 from)
        {
            if (!IsAlive)
                return;
            _hitsTaken++;
            LastAttacker = attacker;
            float absorbed = MathF.Min(damage, ShieldFacing(from));
            ShieldFacing(from) -= absorbed;
            Hull -= damage - absorbed;
            _evadesUntil = mission.Clock + TimeSpan.FromMilliseconds(750);
            if (!IsAlive)
                mission.Scores.RecordKill(attacker, this, mission.Clock);
        }

        /// <summary>Forgets everybody else, so that a wreck keeps nobody from being forgotten.</summary>
        public virtual void StandDown()
        {
            Formation?.Lose(this);
            Target = null;
            LastAttacker = null;
            foreach (Weapon weapon in Weapons)
                weapon.HoldFire();
        }

        protected abstract Vector3 Goal(Mission mission);

        protected virtual bool CanAttack(Ship other) => other.IsAlive && other.Side != Side;

        private void LookAround(Mission mission)
        {
            if (Target != null && !CanAttack(Target))
                Target = null;
            if (!_look.Pass())
                return;
            _look.Restart();
            if (LastAttacker != null && CanAttack(LastAttacker) && mission.Dice.Chance(0.3f))
                Target = LastAttacker;
            Target ??= mission.NearestFoe(this);
            if (Target != null)
                _lastContact = Target.Position;
        }

        private void Fly(Mission mission)
        {
            Vector3 goal = Goal(mission);
            Vector3 wanted = Space.Direction(Position, goal);
            float throttle = _fuel > 0f ? 1f : 0.4f;
            if (_evadesUntil is { } until && mission.Clock < until)
                wanted += Space.Cross(Heading, Vector3.UnitY) * ((Id & 1) == 0 ? 0.8f : -0.8f);
            else
                _evadesUntil = null;

            Heading += (wanted - Heading) * (Agility * Mission.StepSeconds);
            Heading *= 1f / MathF.Max(Space.Length(Heading), 1e-3f);
            Velocity += ((Heading * (TopSpeed * throttle)) - Velocity) * (2f * Mission.StepSeconds);
            Drift();
            _fuel = MathF.Max(0f, _fuel - (0.5f * throttle * Mission.StepSeconds));
        }

        /// <summary>Where the enemy was last seen, else straight ahead.</summary>
        protected Vector3 HuntingGround => Target?.Position ?? _lastContact ?? Position + (Heading * 500f);

        private void RechargeShields()
        {
            for (int i = 0; i < _shields.Length; i++)
                _shields[i] = MathF.Min(_shields[i] + (MaxHull * 0.004f * Mission.StepSeconds), MaxHull * 0.25f);
        }

        private ref float ShieldFacing(Vector3 from)
        {
            Vector3 toAttacker = Space.Direction(Position, from);
            float ahead = Space.Dot(toAttacker, Heading);
            if (ahead > 0.7f)
                return ref _shields[0];
            if (ahead < -0.7f)
                return ref _shields[1];
            return ref _shields[Space.Dot(toAttacker, Space.Cross(Heading, Vector3.UnitY)) > 0f ? 2 : 3];
        }
    }
}
