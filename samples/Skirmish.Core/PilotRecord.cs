using System;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class PilotRecord
    {
        public int Kills;
        public int Losses;
        public TimeSpan LastKillAt;
        public Ship? LastVictim;
    }
}
