using System;
using System.Collections.Generic;
using System.Globalization;
using Session.Benchmarks.BuildTime;
using Session.Benchmarks.Coordinator;
using Session.Benchmarks.Reports;

const int Types = 1000;

switch (args)
{
    case [CoordinatorReport.Costs, string rounds]:
        CoordinatorReport.WriteLines(CoordinatorCosts.Measure(int.Parse(rounds, CultureInfo.InvariantCulture)));
        return 0;
    case [CoordinatorReport.Memory]:
        CoordinatorReport.WriteLines([MemoryCosts.Measure()]);
        return 0;
    case ["coordinator"]:
        return Show(Coordinator());
    case ["build"]:
        return Show(GeneratorReport.Measure(Types, rounds: 3, Console.WriteLine));
    case ["analyzers"]:
        return Show(AnalyzerReport.Measure(Types, rounds: 3, Console.WriteLine));
    case ["all"]:
        Section[] sections = [Coordinator(), GeneratorReport.Measure(Types, rounds: 3, Console.WriteLine), AnalyzerReport.Measure(Types, rounds: 3, Console.WriteLine)];
        PerformancePage.Write(sections);
        return Show(sections);
    case ["--ci"]:
        // For breakage alone: times of a short run say nothing.
        return Show(
            CoordinatorReport.Measure(processes: 1, rounds: 6, Console.WriteLine),
            GeneratorReport.Measure(types: 10, rounds: 1, Console.WriteLine),
            AnalyzerReport.Measure(types: 10, rounds: 1, Console.WriteLine));
    default:
        Console.Error.WriteLine("""
            usage: Session.Benchmarks coordinator | build | analyzers | all | --ci

              coordinator  what a session costs a game: calls, checkpoints, start-up, memory
              build        what the generator adds to the build of a project of 1,000 tracked types
              analyzers    what the analyzers add to it, beside the framework's recommended ones
              all          each of these, and docs/performance.md
              --ci         each of these once and small, to see that they work
            """);
        return 2;
}

static Section Coordinator() => CoordinatorReport.Measure(processes: 5, rounds: 150, Console.WriteLine);

static int Show(params IReadOnlyList<Section> sections)
{
    foreach (Section section in sections)
        Console.WriteLine("\n" + section.ToText());
    return 0;
}
