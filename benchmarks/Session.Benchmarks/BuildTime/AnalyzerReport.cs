using System;
using System.Collections.Generic;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.BuildTime;

/// <summary>What our analyzers take, beside the framework's recommended ones over the same sources.</summary>
internal static class AnalyzerReport
{
    public static Section Measure(Effort effort, Action<string> progress)
    {
        using var project = new MadeUpProject(effort.Types, Flavour.Session);
        IReadOnlyList<double> seconds = ByTurns.Medians(
            "analyzers",
            effort.Builds,
            progress,
            ("ours", () => AnalyzerTime.In(project.Build("-v:d", "-p:Analyzes=true", "-p:Framework=false", "-p:ReportAnalyzer=true"), "Session.Analyzers")),
            ("the framework's", () => AnalyzerTime.In(project.Build("-v:d", "-p:Framework=true", "-p:ReportAnalyzer=true"), "NetAnalyzers")));
        return new Section(
            $"What the analyzers add to a build of {effort.Types:N0} tracked types",
            "analyzers",
            $"The compiler's `/reportanalyzer` over the same made-up project, the generator running: time of all analyzers of an assembly together, by turns (rounds: {effort.Builds}).",
            [
                new Figure("our analyzers", seconds[0], "s"),
                new Figure("the framework's recommended ones", seconds[1], "s"),
                new Figure("ours / the framework's", seconds[0] / seconds[1], "", 1),
            ]);
    }
}
