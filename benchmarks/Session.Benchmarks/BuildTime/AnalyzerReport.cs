using System;
using System.Collections.Generic;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.BuildTime;

/// <summary>What our analyzers take, beside the framework's recommended ones over the same sources.</summary>
internal static class AnalyzerReport
{
    public static Section Measure(int types, int rounds, Action<string> progress)
    {
        using var project = new MadeUpProject(types);
        var ours = new double[rounds];
        var framework = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            ours[i] = AnalyzerTime.In(project.Build("-v:d", "-p:Generates=true", "-p:Analyzes=true", "-p:Framework=false", "-p:ReportAnalyzer=true"), "Session.Analyzers");
            framework[i] = AnalyzerTime.In(project.Build("-v:d", "-p:Generates=true", "-p:Framework=true", "-p:ReportAnalyzer=true"), "NetAnalyzers");
            progress($"analyzers, round {i + 1} of {rounds}: {ours[i]:0.00} s ours, {framework[i]:0.00} s the framework's");
        }

        double own = Measuring.Median(ours);
        double theirs = Measuring.Median(framework);
        return new Section(
            $"What the analyzers add to a build of {types:N0} tracked types",
            "analyzers",
            $"The compiler's `/reportanalyzer` over the same made-up project, the generator running: time of all analyzers of an assembly together, {rounds} rounds by turns.",
            new List<Figure>
            {
                new("our analyzers", own, "s", null),
                new("the framework's recommended ones", theirs, "s", null),
                new("ours / the framework's", own / theirs, "", 1),
            });
    }
}
