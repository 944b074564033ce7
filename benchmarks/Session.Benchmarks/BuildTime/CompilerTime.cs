using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Session.Benchmarks.BuildTime;

/// <summary>Finds the compiler's own time in what a build prints, so that the build tool's does not count.</summary>
internal static partial class CompilerTime
{
    /// <exception cref="InvalidOperationException">The output has no such line.</exception>
    public static TimeSpan In(string output)
    {
        Match line = Line().Match(output);
        return line.Success
            ? TimeSpan.FromMilliseconds(double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The build did not say how long the compiler took:\n" + output);
    }

    [GeneratedRegex(@"(\d+) ms +Csc +\d+ call")]
    private static partial Regex Line();
}
