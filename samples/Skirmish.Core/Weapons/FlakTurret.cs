using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>Picks its own target, whatever the ship that carries it is after.</summary>
    [SessionTracked]
    public sealed partial class FlakTurret : Weapon
    {
        public int Rounds = 400;
        public Vector3 Mount;
        private Ship? _tracked;
        private Cooldown _search = new(20);

        public override void Reload()
        {
            base.Reload();
            Rounds = 400;
        }

        public override void HoldFire() => _tracked = null;

        protected override Ship? FindTarget(Mission mission, Ship owner)
        {
            if (_search.Pass())
            {
                _search.Restart();
                _tracked = mission.NearestFoe(owner);
            }

            if (_tracked is { IsAlive: false })
                _tracked = null;
            return _tracked;
        }

        protected override bool Fire(Mission mission, Ship owner, Ship target)
        {
            if (Rounds == 0)
                return false;
            Vector3 direction = Lead(owner, target, 450f) + (mission.Dice.NextDirection() * 0.08f);
            mission.Add(new Bolt
            {
                Id = mission.NextId(),
                Owner = owner,
                Position = owner.Position + Mount,
                Velocity = direction * 450f,
                Damage = 9f,
                DiesAtStep = mission.StepNumber + 100,
            });
            Rounds--;
            Heat += 0.1f;
            return true;
        }
    }
}
