using System;
using System.Collections.Generic;
using System.Globalization;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>What the edits of one document have done already, so that the next one neither repeats it nor takes its name.</summary>
internal sealed class EditMemory
{
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>True for the first who asks.</summary>
    public bool IsFirst(string what) => _done.Add(what);

    /// <summary>How often this was asked before.</summary>
    public int CountOf(string what)
    {
        _counts.TryGetValue(what, out int count);
        _counts[what] = count + 1;
        return count;
    }

    /// <summary>The name, or the name with the lowest number behind it that nobody has and nobody was given.</summary>
    public string FreeName(string scope, string name, Func<string, bool> isTaken)
    {
        string free = name;
        for (int number = 2; isTaken(free) || !_done.Add($"{scope}/{free}"); number++)
            free = name + number.ToString(CultureInfo.InvariantCulture);
        return free;
    }
}
