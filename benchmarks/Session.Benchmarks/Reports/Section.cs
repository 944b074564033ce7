using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Session.Benchmarks.Reports;

/// <summary>A table of figures under a heading, with how they were measured.</summary>
internal sealed record Section(string Title, string Command, string Method, IReadOnlyList<Figure> Figures)
{
    /// <summary>The table for a terminal.</summary>
    public string ToText()
    {
        int width = Figures.Max(static figure => figure.Name.Length);
        var text = new StringBuilder(Title).Append('\n');
        foreach (Figure figure in Figures)
            text.Append(CultureInfo.InvariantCulture, $"  {figure.Name.PadRight(width)}  {figure.ValueText,12}  {figure.TargetText,18}  {figure.Verdict}\n");
        return text.ToString();
    }

    /// <summary>The table for <c>docs/performance.md</c>.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder($"## {Title}\n{Method}\n\n`dotnet run -c Release --project benchmarks/Session.Benchmarks -- {Command}`\n\n| what | median | target | |\n|---|---|---|---|\n");
        foreach (Figure figure in Figures)
            text.Append(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.ValueText} | {figure.TargetText} | {figure.Verdict} |\n");
        return text.ToString();
    }
}
