using System.Globalization;

namespace Session.Benchmarks.Reports;

/// <summary>One measured cost beside what it may be.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The median, in the unit.</param>
/// <param name="Unit">The unit of value and target; empty for a ratio.</param>
/// <param name="Target">The most that it may be; null where none is set.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Target)
{
    public bool IsMet => Target is not { } target || Value <= target;

    public string ValueText => Text(Value);

    public string TargetText => Target is { } target ? "at most " + Text(target) : "";

    public string Verdict => Target is not { } target ? "" : IsMet ? "met" : string.Create(CultureInfo.InvariantCulture, $"missed, {Value / target:0.0} times");

    private string Text(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.###} {Unit}").TrimEnd();
}
