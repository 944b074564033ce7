using System;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class SurviveObjective : Objective
    {
        public Ship? Protected;
        public TimeSpan Until;

        protected override ObjectiveStatus? Judge(Mission mission) =>
            Protected is { IsAlive: false } ? ObjectiveStatus.Failed
            : mission.Clock >= Until ? ObjectiveStatus.Done
            : null;
    }
}
