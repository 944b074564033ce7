using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tests.Storage;

/// <summary>Counts outcomes, for the line that a test prints.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _counts = [];

    public void Add(object outcome)
    {
        string key = outcome.ToString()!;
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    public override string ToString() => string.Join(", ", _counts.Select(static pair => $"{pair.Key} x {pair.Value}"));
}
