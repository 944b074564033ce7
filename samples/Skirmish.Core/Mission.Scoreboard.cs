using System;
using System.Collections.Generic;
using SessionFlow;

namespace Skirmish
{
    public sealed partial class Mission
    {
        /// <summary>Who shot down whom. The tables are only ever looked up: the order of their entries is no state.</summary>
        [SessionTracked]
        public sealed partial class Scoreboard
        {
            public Dictionary<string, PilotRecord> Pilots { get; } = new(StringComparer.Ordinal);
            public Dictionary<ShipClass, int> HostilesLost { get; } = new();
            public decimal Bounty;
            public char Grade = 'E';
            private TimeSpan _lastKillAt;
            private short _streak;

            public int Lost(ShipClass shipClass) => HostilesLost.TryGetValue(shipClass, out int lost) ? lost : 0;

            public PilotRecord RecordOf(string callsign)
            {
                if (!Pilots.TryGetValue(callsign, out PilotRecord? record))
                    Pilots.Add(callsign, record = new PilotRecord());
                return record;
            }

            public void BeginStep(TimeSpan clock)
            {
                if (clock - _lastKillAt > TimeSpan.FromSeconds(8))
                    _streak = 0;
                Grade = Bounty >= 20_000m ? 'A' : Bounty >= 8_000m ? 'B' : Bounty >= 2_000m ? 'C' : Bounty > 0m ? 'D' : 'E';
            }

            internal void RecordKill(Ship killer, Ship victim, TimeSpan clock)
            {
                if (victim.Side == Side.Allied)
                {
                    RecordOf(victim.Callsign).Losses++;
                    return;
                }

                _streak++;
                _lastKillAt = clock;
                HostilesLost[victim.Class] = Lost(victim.Class) + 1;
                Bounty += ((decimal)victim.MaxHull * 0.5m) + (25.25m * _streak);
                PilotRecord record = RecordOf(killer.Callsign);
                record.Kills++;
                record.LastKillAt = clock;
                record.LastVictim = victim;
            }
        }
    }
}
