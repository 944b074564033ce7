using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public abstract partial class Weapon
    {
        public Ship? Owner;
        public float Heat;
        public float Range;
        public Cooldown Trigger;
        private uint _shots;

        public uint Shots => _shots;

        public virtual void Reload() => Heat = 0f;

        public virtual void HoldFire()
        {
        }

        public void Update(Mission mission)
        {
            Heat *= 0.98f;
            bool ready = Trigger.Pass();
            Prepare(mission);
            if (!ready || Heat > 1f || Owner is not { IsAlive: true } owner || FindTarget(mission, owner) is not { } target)
                return;
            if (Space.DistanceSquared(owner.Position, target.Position) > Range * Range || !Fire(mission, owner, target))
                return;
            Trigger.Restart();
            _shots++;
        }

        protected virtual void Prepare(Mission mission)
        {
        }

        protected virtual Ship? FindTarget(Mission mission, Ship owner) => owner.Target;

        /// <summary>Shoots, unless something is missing; false then.</summary>
        protected abstract bool Fire(Mission mission, Ship owner, Ship target);

        /// <summary>The direction of a shot that meets a target where it will be.</summary>
        protected static Vector3 Lead(Ship owner, Ship target, float speed)
        {
            float seconds = Space.Length(target.Position - owner.Position) / speed;
            return Space.Direction(owner.Position, target.Position + (target.Velocity * seconds));
        }
    }
}
