using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Session.Benchmarks.BuildTime;

/// <summary>Reads the compiler's <c>/reportanalyzer</c> table out of what a build prints.</summary>
internal static partial class AnalyzerTime
{
    /// <summary>The seconds of the assemblies whose name has a part.</summary>
    /// <exception cref="InvalidOperationException">The table does not name it.</exception>
    public static double In(string output, string part)
    {
        double[] seconds = Assembly().Matches(output)
            .Where(line => line.Groups["name"].Value.Contains(part, StringComparison.Ordinal))
            .Select(static line => line.Groups["time"].Value is "<0.001" ? 0 : double.Parse(line.Groups["time"].ValueSpan, CultureInfo.InvariantCulture))
            .ToArray();
        return seconds.Length > 0 ? seconds.Sum() : throw new InvalidOperationException($"The build did not say how long {part} took:\n{output}");
    }

    // "    1.234    45      Session.Analyzers, Version=0.1.0.0, Culture=neutral, PublicKeyToken=null"
    [GeneratedRegex(@"^\s*(?<time><?[0-9.]+)\s+<?[0-9]+\s+(?<name>[\w.]+), Version=", RegexOptions.Multiline)]
    private static partial Regex Assembly();
}
