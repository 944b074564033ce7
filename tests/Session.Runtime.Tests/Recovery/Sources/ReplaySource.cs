using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SessionFlow.Tests.Recovery.Sources;

/// <summary>A game's own record of what was played, in a real file: a step in each line. A line that is no number is damaged.</summary>
internal sealed class ReplaySource(string file, Action<int> play) : IRecoverySource
{
    public string Name { get; init; } = "replay";

    /// <summary>Thrown by every method, when set.</summary>
    public Exception? Fails { get; set; }

    /// <summary>False makes it say that it did not restore.</summary>
    public bool Agrees { get; set; } = true;

    /// <summary>What a rung tells beside its key, time and session.</summary>
    public Func<RecoverySourceRung, RecoverySourceRung> Describe { get; set; } = static rung => rung;

    /// <summary>What it was asked about last.</summary>
    public RecoveryCrash? Crash { get; private set; }

    public event EventHandler? RungsChanged;

    public void Record(Guid session, DateTimeOffset time, string step) => File.AppendAllText(file, FormattableString.Invariant($"{step};{time:O};{session:D}\n"));

    public void Announce() => RungsChanged?.Invoke(this, EventArgs.Empty);

    public IEnumerable<RecoverySourceRung> GetRungs(RecoveryCrash crash)
    {
        Crash = crash;
        if (Fails is not null)
            throw Fails;
        if (!File.Exists(file))
            return [];
        return File.ReadAllLines(file).Select(line => line.Split(';')).Select(cells => Describe(new RecoverySourceRung(cells[0], DateTimeOffset.Parse(cells[1], CultureInfo.InvariantCulture)) { SessionId = Guid.Parse(cells[2]) }));
    }

    public string? Reject(RecoverySourceRung rung) => int.TryParse(rung.Key, CultureInfo.InvariantCulture, out _) ? null : "The record is damaged.";

    public bool Restore(RecoverySourceRung rung)
    {
        if (Fails is not null)
            throw Fails;
        if (Agrees)
            play(int.Parse(rung.Key, CultureInfo.InvariantCulture));
        return Agrees;
    }
}
