using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class DestroyObjective : Objective
    {
        public Ship? Target;

        protected override ObjectiveStatus? Judge(Mission mission) => Target is { IsAlive: false } ? ObjectiveStatus.Done : null;
    }
}
