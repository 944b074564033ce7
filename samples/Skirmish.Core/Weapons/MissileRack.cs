using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class MissileRack : Weapon
    {
        public byte Capacity = 6;
        private byte _left = 6;
        private Ship? _locking;
        private float _lock;

        public override void Reload()
        {
            base.Reload();
            _left = Capacity;
        }

        public override void HoldFire()
        {
            _locking = null;
            _lock = 0f;
        }

        protected override void Prepare(Mission mission)
        {
            if (Owner?.Target != _locking)
            {
                _locking = Owner?.Target;
                _lock = 0f;
            }
            else if (_locking != null && _lock < 1f)
            {
                _lock += 0.5f * Mission.StepSeconds;
            }
        }

        protected override bool Fire(Mission mission, Ship owner, Ship target)
        {
            if (_left == 0 || _lock < 1f || target != _locking)
                return false;
            mission.Add(new Missile
            {
                Id = mission.NextId(),
                Owner = owner,
                Prey = target,
                Position = owner.Position,
                Velocity = owner.Heading * 300f,
                Damage = 40f,
                DiesAtStep = mission.StepNumber + 300,
            });
            _left--;
            _lock = 0f;
            return true;
        }
    }
}
