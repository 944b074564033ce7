using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>A ship big enough to carry turrets, and others in its bays: they leave the mission's lists while they are inside.</summary>
    [SessionTracked]
    public sealed partial class Capital : Ship
    {
        public Vector3 Station;
        private readonly Wingman?[] _bays = new Wingman?[4];

        public bool TryDock(Wingman wingman)
        {
            for (int bay = 0; bay < _bays.Length; bay++)
            {
                if (_bays[bay] != null)
                    continue;
                _bays[bay] = wingman;
                wingman.Velocity = Vector3.Zero;
                return true;
            }

            return false;
        }

        public override void Update(Mission mission)
        {
            base.Update(mission);
            for (int bay = 0; bay < _bays.Length; bay++)
            {
                if (_bays[bay] is not { } wingman)
                    continue;
                wingman.Position = Position;
                wingman.Hull += wingman.MaxHull * 0.25f * Mission.StepSeconds;
                if (wingman.Hull < wingman.MaxHull)
                    continue;
                _bays[bay] = null;
                mission.Launch(wingman);
            }
        }

        protected override Vector3 Goal(Mission mission) => Station;
    }
}
