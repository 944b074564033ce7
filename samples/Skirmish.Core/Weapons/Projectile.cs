using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public abstract partial class Projectile : Entity
    {
        public Ship? Owner;
        public float Damage;
        public long DiesAtStep;
        private bool _isSpent;

        public bool IsSpent => _isSpent;

        public virtual void Update(Mission mission)
        {
            Drift();
            if (mission.StepNumber >= DiesAtStep)
                _isSpent = true;
            else if (mission.FindHit(this) is { } ship)
                Hit(mission, ship);
        }

        public void Spend() => _isSpent = true;

        protected virtual void Hit(Mission mission, Ship ship)
        {
            ship.TakeHit(mission, Damage, Owner!, Position - Velocity);
            _isSpent = true;
        }
    }
}
