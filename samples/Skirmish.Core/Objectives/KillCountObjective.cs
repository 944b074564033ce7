using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class KillCountObjective : Objective
    {
        public int Required;
        public ShipClass Class;

        protected override ObjectiveStatus? Judge(Mission mission) =>
            mission.Scores.Lost(Class) >= Required ? ObjectiveStatus.Done : null;
    }
}
