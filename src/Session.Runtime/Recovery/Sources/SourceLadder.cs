using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Metadata;

namespace SessionFlow.Recovery;

/// <summary>Asks the game's sources for their rungs. What cannot be named again at the next start is left out, and told of once.</summary>
internal sealed class SourceLadder(SessionServices services, ServiceCalls calls)
{
    /// <summary>The rungs of the crashed pilot, each with the reason if its source rejects it.</summary>
    public IEnumerable<(SourceRung Rung, string? Reason)> RungsFor(RecoveryCrash crash)
    {
        HashSet<RungId> seen = new();
        foreach (IRecoverySource source in services.RecoverySources ?? Array.Empty<IRecoverySource>())
        {
            (string name, RecoverySourceRung[] rungs) = calls.Ask("IRecoverySource.GetRungs", () => (source.Name, source.GetRungs(crash).Take(SourceRung.MaxRungs).ToArray()), ("", Array.Empty<RecoverySourceRung>()));
            foreach (RecoverySourceRung rung in rungs)
            {
                if ((Refusal(name, SourceRung.MaxNameLength) ?? Refusal(rung?.Key, SourceRung.MaxKeyLength)) is { } refusal)
                {
                    calls.Tell("IRecoverySource", $"A rung of the recovery source '{name}' cannot be offered: its name {refusal}.");
                    continue;
                }

                SourceRung known = new(source, name, rung!);
                if ((rung!.PilotCallsign.Length == 0 || rung.PilotCallsign == crash.PilotCallsign) && seen.Add(known.Id))
                    yield return (known, calls.Ask("IRecoverySource.Reject", () => source.Reject(rung), "The source could not say whether it can be used."));
            }
        }
    }

    private static string? Refusal(string? name, int longest) =>
        string.IsNullOrEmpty(name) ? "is empty" : name.Length > longest ? $"is longer than {longest} characters" : SessionValueRules.IsUnicode(name) ? null : "is not valid Unicode";
}
