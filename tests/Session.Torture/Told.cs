using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Torture;

/// <summary>What a kind found, for its line: numbers that add up over rounds, peaks of which the highest counts, and words.</summary>
internal sealed class Told
{
    private readonly List<(string Words, long? Number, bool IsPeak)> _parts = [];

    public Told Count(long number, string words) => Add((words, number, false));

    public Told Peak(long number, string words) => Add((words, number, true));

    public Told Say(string words) => Add((words, null, false));

    /// <summary>Takes in what another round, or another part of the same kind, found.</summary>
    public Told And(Told other)
    {
        foreach ((string, long?, bool) part in other._parts)
            _ = Add(part);

        return this;
    }

    public override string ToString() =>
        string.Join(", ", _parts.Select(static part => part.Number is null ? part.Words : $"{(part.IsPeak ? "at most " : "")}{part.Number:N0} {part.Words}"));

    private Told Add((string Words, long? Number, bool IsPeak) part)
    {
        int known = _parts.FindIndex(other => other.Words == part.Words);
        if (known < 0)
            _parts.Add(part);
        else if (part.Number is { } number)
            _parts[known] = part with { Number = part.IsPeak ? Math.Max(number, _parts[known].Number!.Value) : number + _parts[known].Number };

        return this;
    }
}
