using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SessionFlow.Scenarios;

/// <summary>The game's own record of what was played, in a file beside the store. A record of -1 kills whoever plays it.</summary>
internal sealed class Replay(string file, ScenarioGame game) : IRecoverySource
{
    public string Name => "replay";

    public event EventHandler? RungsChanged
    {
        add { }
        remove { }
    }

    public void Record(Guid session, string step) => File.WriteAllText(file, $"{step} {session:D}");

    public IEnumerable<RecoverySourceRung> GetRungs(RecoveryCrash crash)
    {
        if (!File.Exists(file))
            return [];
        string[] parts = File.ReadAllText(file).Split(' ');
        Guid session = Guid.Parse(parts[1]);
        return crash.SessionIds.Contains(session) ? [new RecoverySourceRung(parts[0], File.GetLastWriteTimeUtc(file)) { SessionId = session }] : [];
    }

    public string? Reject(RecoverySourceRung rung) => int.TryParse(rung.Key, CultureInfo.InvariantCulture, out _) ? null : "It is damaged.";

    public bool Restore(RecoverySourceRung rung)
    {
        int step = int.Parse(rung.Key, CultureInfo.InvariantCulture);
        if (step < 0)
            Environment.FailFast("This replay kills the game.");
        game.State.Step = step;
        return true;
    }
}
