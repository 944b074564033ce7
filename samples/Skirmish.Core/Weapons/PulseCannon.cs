using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class PulseCannon : Weapon
    {
        private float _charge = 1f;
        private bool _isLeftBarrel;

        protected override void Prepare(Mission mission)
        {
            if (_charge < 1f)
                _charge += 0.01f;
        }

        protected override bool Fire(Mission mission, Ship owner, Ship target)
        {
            Vector3 direction = Lead(owner, target, 600f);
            if (_charge < 0.3f || Space.Dot(direction, owner.Heading) < 0.85f)
                return false;
            Vector3 muzzle = Space.Cross(owner.Heading, Vector3.UnitY) * (_isLeftBarrel ? 4f : -4f);
            mission.Add(new Bolt
            {
                Id = mission.NextId(),
                Owner = owner,
                Position = owner.Position + muzzle,
                Velocity = direction * 600f,
                Damage = 10f,
                DiesAtStep = mission.StepNumber + 90,
            });
            _isLeftBarrel = !_isLeftBarrel;
            _charge -= 0.12f;
            Heat += 0.15f;
            return true;
        }
    }
}
