using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Reads the build properties that ask for a report of what is captured.</summary>
internal static class CoverageOptions
{
    public static bool AsksForReport(AnalyzerOptions options) => Read(options, "SessionCoverage") is { } text && bool.TryParse(text, out bool asks) && asks;

    /// <summary>How many of a hundred members have to be settled; null where nobody asks.</summary>
    public static double? Minimum(AnalyzerOptions options) =>
        Read(options, "SessionCoverageMinimum") is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double minimum) ? minimum : null;

    private static string? Read(AnalyzerOptions options, string property) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + property, out string? value) ? value : null;
}
