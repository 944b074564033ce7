using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>The player's ship, flown by an autopilot here so that a mission plays itself.</summary>
    [SessionTracked]
    public sealed partial class PlayerShip : Ship
    {
        public int Ejections;
        public double DistanceFlown;
        private float _afterburner = 1f;
        private bool _isBurning;

        public override void Update(Mission mission)
        {
            base.Update(mission);
            DistanceFlown += Space.Length(Velocity) * Mission.StepSeconds;
            if (_isBurning)
                Position += Heading * (120f * Mission.StepSeconds);
            _afterburner += (_isBurning ? -0.4f : 0.1f) * Mission.StepSeconds;
            if (_afterburner <= 0f)
                _isBurning = false;
            else if (_afterburner >= 1f && mission.Dice.Chance(0.02f))
                _isBurning = true;
            if (_afterburner > 1f)
                _afterburner = 1f;
        }

        protected override Vector3 Goal(Mission mission) => HuntingGround;
    }
}
