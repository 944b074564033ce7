using System;
using SessionFlow;

namespace Skirmish
{
    /// <summary>Burns without a projectile, for as long as its charge lasts.</summary>
    [SessionTracked]
    public sealed partial class BeamCannon : Weapon
    {
        private TimeSpan? _burnsUntil;
        private Ship? _painted;

        public bool IsBurning => _burnsUntil != null;

        public override void HoldFire()
        {
            _burnsUntil = null;
            _painted = null;
        }

        protected override void Prepare(Mission mission)
        {
            if (_burnsUntil == null || _painted == null || Owner == null)
                return;
            if (mission.Clock >= _burnsUntil || !_painted.IsAlive)
                HoldFire();
            else
                _painted.TakeHit(mission, 25f * Mission.StepSeconds, Owner, Owner.Position);
        }

        protected override bool Fire(Mission mission, Ship owner, Ship target)
        {
            if (_burnsUntil != null)
                return false;
            _painted = target;
            _burnsUntil = mission.Clock + TimeSpan.FromSeconds(1.5);
            Heat += 0.9f;
            return true;
        }
    }
}
