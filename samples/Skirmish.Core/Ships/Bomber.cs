using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>Goes for the carrier, in runs: towards it, past it, around again.</summary>
    [SessionTracked]
    public sealed partial class Bomber : Raider
    {
        public Ship? Prey;
        private bool _isBreakingOff;
        private Vector3 _exit;

        public override void StandDown()
        {
            base.StandDown();
            Prey = null;
        }

        protected override bool CanAttack(Ship other) => other == Prey && other.IsAlive;

        protected override Vector3 Goal(Mission mission)
        {
            Prey ??= mission.Carrier;
            Target ??= Prey.IsAlive ? Prey : null;
            float distance = Space.DistanceSquared(Position, Prey.Position);
            if (!_isBreakingOff && distance < 150f * 150f)
            {
                _isBreakingOff = true;
                _exit = Position + (Heading * 700f) + (mission.Dice.NextDirection() * 200f);
            }
            else if (_isBreakingOff && Space.DistanceSquared(Position, _exit) < 100f * 100f)
            {
                _isBreakingOff = false;
            }

            return _isBreakingOff ? _exit : Prey.Position;
        }
    }
}
