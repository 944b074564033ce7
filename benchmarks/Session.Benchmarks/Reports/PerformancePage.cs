using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Session.Benchmarks.Reports;

/// <summary>Writes <c>docs/performance.md</c>.</summary>
internal static class PerformancePage
{
    public static void Write(IReadOnlyList<Section> sections, Effort effort) =>
        File.WriteAllText(Path.Combine(Places.Repository, "docs", "performance.md"), ToMarkdown(sections, effort));

    private static string ToMarkdown(IReadOnlyList<Section> sections, Effort effort)
    {
        Figure[] judged = sections.SelectMany(static section => section.Figures).Where(static figure => figure.Target is not null).ToArray();
        return $"""
            # Performance
            This page is written by `dotnet run -c Release --project benchmarks/Session.Benchmarks -- {effort.Command}`; nothing in it is typed.

            **{judged.Count(static figure => figure.IsMet)} of {judged.Length} targets are met.** A row that falls short says by how much, what was tried and why; none is left out.

            Measured {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on {Machine.Text}.{Machine.Load}

            ## How it is measured
            The states are those that games have. **S** is a player: twenty scalars, two strings, a list of ten. **M** is a mission of 500 entities with fifteen
            fields each (numbers, vectors, an enum, a bool, short strings, a reference that is null in half of them), three dictionaries of a hundred, nested objects.
            **L** is one of 20,000 such entities. The classes bear our attribute and those of each contender; before anything is measured, each contender has to
            bring back an equal state.

            What is compared with each other runs by turns in one process, whose code is warm and whose collections are paid for by whoever causes them.
            Each figure is the median of its rounds within a process (rounds: {effort.Rounds}; of slow contenders: 9), and the median of processes ({effort.Processes}). A ratio is that of
            two such medians of one process. "Allocated" is what a call allocates on the calling thread.

            BenchmarkDotNet is not used: it runs each contender in a process of its own, one after the other, minutes apart, and ratios are what this page is about;
            and its rounds for so many rows would take half a day.

            {string.Join("\n", sections.Select(static section => section.ToMarkdown()))}
            """;
    }
}
