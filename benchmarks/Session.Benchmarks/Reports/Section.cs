using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Session.Benchmarks.Reports;

/// <summary>A table of figures under a heading, with how they were measured.</summary>
internal sealed record Section(string Title, string Command, string Method, IReadOnlyList<Figure> Figures)
{
    private (string Head, Func<Figure, string> Cell)[] Columns => new (string Head, Func<Figure, string> Cell, bool IsShown)[]
    {
        ("what", static figure => figure.Name, true),
        ("median", static figure => figure.ValueText, true),
        ("ratio", static figure => figure.RatioText, Figures.Any(static figure => figure.Ratio is not null)),
        ("allocated", static figure => figure.AllocatedText, Figures.Any(static figure => figure.Allocated is not null)),
        ("target", static figure => figure.TargetText, true),
        ("", static figure => figure.Verdict, true),
    }.Where(static column => column.IsShown).Select(static column => (column.Head, column.Cell)).ToArray();

    /// <summary>Why figures fall short, those with the same reason together.</summary>
    private IEnumerable<(string Names, string Reason)> Reasons => Figures
        .Where(static figure => !figure.IsMet)
        .GroupBy(static figure => figure.Reason ?? "nobody has said why yet.")
        .Select(static group => (string.Join("; ", group.Select(static figure => figure.Name)), group.Key));

    /// <summary>The table for a terminal.</summary>
    public string ToText()
    {
        var text = new StringBuilder(Title).Append('\n');
        (string Head, Func<Figure, string> Cell)[] columns = Columns;
        int[] widths = columns.Select(column => Figures.Max(figure => column.Cell(figure).Length)).ToArray();
        foreach (Figure figure in Figures)
        {
            text.Append("  ");
            for (int i = 0; i < columns.Length; i++)
            {
                string cell = columns[i].Cell(figure);
                text.Append(i == 0 || i == columns.Length - 1 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])).Append("  ");
            }

            while (text[^1] == ' ')
                text.Length--;
            text.Append('\n');
        }

        foreach ((string names, string reason) in Reasons)
            text.Append(CultureInfo.InvariantCulture, $"  {names}: {reason}\n");
        return text.ToString();
    }

    /// <summary>The table for <c>docs/performance.md</c>.</summary>
    public string ToMarkdown()
    {
        (string Head, Func<Figure, string> Cell)[] columns = Columns;
        var text = new StringBuilder($"## {Title}\n{Method}\n\n`dotnet run -c Release --project benchmarks/Session.Benchmarks -- {Command}`\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", columns.Select(static column => column.Head))} |\n");
        text.Append('|').Insert(text.Length, "---|", columns.Length).Append('\n');
        foreach (Figure figure in Figures)
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", columns.Select(column => column.Cell(figure)))} |\n");
        if (Reasons.Any())
            text.Append("\nWhat falls short:\n");
        foreach ((string names, string reason) in Reasons)
            text.Append(CultureInfo.InvariantCulture, $"- *{names}*: {reason}\n");
        return text.ToString();
    }
}
