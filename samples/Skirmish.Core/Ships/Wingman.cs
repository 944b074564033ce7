using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class Wingman : Ship
    {
        public Ship? Leader;
        public Wingman? Buddy;
        public WingmanOrder Order = WingmanOrder.FormUp;
        public string? Home;
        private float _nerve = 1f;
        private Cooldown _orders = new(240);

        public override void Update(Mission mission)
        {
            if (_orders.Pass())
            {
                _orders.Restart();
                Reconsider(mission);
            }

            base.Update(mission);
        }

        public override void StandDown()
        {
            base.StandDown();
            Leader = null;
            Buddy = null;
        }

        protected override Vector3 Goal(Mission mission) => Order switch
        {
            WingmanOrder.ReturnForRepair => mission.Carrier.Position,
            WingmanOrder.FormUp when Formation != null => Formation.PlaceOf(this),
            WingmanOrder.CoverMe when Buddy is { IsAlive: true, LastAttacker: { } } => Buddy.LastAttacker.Position,
            _ => HuntingGround,
        };

        private void Reconsider(Mission mission)
        {
            if (Leader is { IsAlive: false })
                Leader = mission.Player;
            if (Buddy is { IsAlive: false })
                Buddy = null;

            _nerve = Hull / MaxHull;
            Order = _nerve < 0.5f || Fuel < 10f ? WingmanOrder.ReturnForRepair
                : Buddy?.LastAttacker != null ? WingmanOrder.CoverMe
                : mission.Phase == MissionPhase.Approach || mission.Dice.Chance(0.2f) ? WingmanOrder.FormUp
                : WingmanOrder.Attack;
            if (Order == WingmanOrder.CoverMe)
                Target = Buddy!.LastAttacker;
        }
    }
}
