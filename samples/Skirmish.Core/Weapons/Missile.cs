using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class Missile : Projectile
    {
        public Ship? Prey;
        private float _turnRate = 3f;

        public override void Update(Mission mission)
        {
            if (Prey is { IsAlive: true })
            {
                Vector3 wanted = Space.Direction(Position, Prey.Position) * 420f;
                Velocity += (wanted - Velocity) * (_turnRate * Mission.StepSeconds);
                _turnRate = System.MathF.Max(1f, _turnRate - (0.2f * Mission.StepSeconds));
            }
            else
            {
                Prey = null;
            }

            base.Update(mission);
        }
    }
}
