using System;
using System.Globalization;

namespace Session.Benchmarks.Reports;

/// <summary>One measured cost beside what it may be.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The median, in the unit.</param>
/// <param name="Unit">The unit of the value; empty for a ratio.</param>
/// <param name="Target">The most that the ratio may be where there is one, else the value; null where none is set.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Target = null)
{
    /// <summary>The value by that of what it is compared with.</summary>
    public double? Ratio { get; init; }

    /// <summary>What one call allocates, in bytes.</summary>
    public double? Allocated { get; init; }

    /// <summary>What was tried and why it falls short; shown only where it does.</summary>
    public string? Reason { get; init; }

    public bool IsMet => Target is not { } target || (Ratio ?? Value) <= target;

    public string ValueText => Text(Value, Unit);

    public string RatioText => Ratio is { } ratio ? Text(ratio, "") : "";

    public string AllocatedText => Allocated is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes:#,0} B") : "";

    public string TargetText => Target is { } target ? "at most " + Text(target, Ratio is null ? Unit : "") : "";

    public string Verdict => Target is not { } target ? "" : IsMet ? "met" : $"missed{By(target)}";

    // A target of nothing is missed by no number of times.
    private string By(double target) => target == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {(Ratio ?? Value) / target:0.00} times");

    private static string Text(double value, string unit)
    {
        if (unit == "us" && value >= 10_000)
            return Text(value / 1000, "ms");
        string format = Math.Abs(value) switch { >= 1000 => "#,0", >= 100 => "0", >= 10 => "0.0", >= 0.1 or 0 => "0.##", _ => "0.####" };
        return $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}".TrimEnd();
    }
}
