using System;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public abstract partial class Objective
    {
        [SessionKey] public string Code { get; init; } = "";
        public string Text { get; set; } = "";
        public ObjectiveStatus Status { get; private set; }
        public TimeSpan? SettledAt { get; private set; }
        public decimal Reward;

        public void Check(Mission mission)
        {
            if (Status != ObjectiveStatus.Open || Judge(mission) is not { } verdict)
                return;
            Status = verdict;
            SettledAt = mission.Clock;
            if (verdict == ObjectiveStatus.Done)
                mission.Scores.Bounty += Reward;
            mission.Log.Say(mission.Clock, null, $"Objective {Code} {(verdict == ObjectiveStatus.Done ? "complete" : "failed")}", urgent: true);
        }

        /// <summary>What became of it, or null while it is undecided.</summary>
        protected abstract ObjectiveStatus? Judge(Mission mission);
    }
}
