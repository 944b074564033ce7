using System;
using System.Collections.Generic;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.BuildTime;

/// <summary>What the generator, and compiling its output, add to the compiler's time.</summary>
internal static class GeneratorReport
{
    public static Section Measure(int types, int rounds, Action<string> progress)
    {
        using var project = new MadeUpProject(types);
        var without = new double[rounds];
        var with = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            without[i] = CompilerTime.In(project.Build("-v:q", "-p:Generates=false", "-p:Framework=false")).TotalSeconds;
            with[i] = CompilerTime.In(project.Build("-v:q", "-p:Generates=true", "-p:Framework=false")).TotalSeconds;
            progress($"generator, round {i + 1} of {rounds}: {without[i]:0.00} s without, {with[i]:0.00} s with it");
        }

        double plain = Measuring.Median(without);
        double generated = Measuring.Median(with);
        return new Section(
            $"What the generator adds to a build of {types:N0} tracked types",
            "build",
            $"The compiler's own time over a made-up project with {project.Members:N0} members, no analyzers, a new compiler each time, {rounds} rounds by turns.",
            new List<Figure>
            {
                new("without the generator", plain, "s", null),
                new("with it", generated, "s", null),
                new("added", generated - plain, "s", null),
                new("with it / without", generated / plain, "", null),
            });
    }
}
