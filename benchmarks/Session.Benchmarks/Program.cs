using System;
using System.Collections.Generic;
using System.Linq;
using Session.Benchmarks;
using Session.Benchmarks.BuildTime;
using Session.Benchmarks.Reports;

switch (args)
{
    case [ProcessedSuite.Argument, string command, string effort]:
        ProcessedSuite.WriteFigures(Suites.All.Single(suite => suite.Command == command), Effort.Named(effort));
        return 0;
    case ["all" or "--all"]:
        return ShowAndWrite(All(Effort.Full));
    case ["quick" or "--quick"]:
        return Show(All(Effort.Quick));
    case ["ci" or "--ci"]:
        return Show(All(Effort.Least));
    case ["states"]:
        return Show(Suites.OfStates.Select(static suite => Measure(suite, Effort.Full)));
    case ["states", "--quick"]:
        return Show(Suites.OfStates.Select(static suite => Measure(suite, Effort.Quick)));
    case ["build"]:
        return Show([GeneratorReport.Measure(Effort.Full.Types, Effort.Full.Builds, Console.WriteLine)]);
    case ["analyzers"]:
        return Show([AnalyzerReport.Measure(Effort.Full.Types, Effort.Full.Builds, Console.WriteLine)]);
    case [string command] when Suites.All.Any(suite => suite.Command == command):
        return Show([Measure(Named(command), Effort.Full)]);
    case [string command, "--quick"] when Suites.All.Any(suite => suite.Command == command):
        return Show([Measure(Named(command), Effort.Quick)]);
    default:
        Console.Error.WriteLine($"""
            usage: Session.Benchmarks all | --quick | --ci | states | build | analyzers | {string.Join(" | ", Suites.All.Select(static suite => suite.Command))}

              all          everything, and docs/performance.md
              --quick      everything in less than five minutes, to look at
              --ci         everything once and small, to see that it works
              states       captures, sizes and restores
              build        what the generator adds to the build of a project of 1,000 tracked types
              analyzers    what the analyzers add to it, beside the framework's recommended ones

            A table's own name measures that one; --quick behind it makes it short.
            """);
        return 2;
}

static Suite Named(string command) => Suites.All.Single(suite => suite.Command == command);

static Section Measure(Suite suite, Effort effort) => ProcessedSuite.Measure(suite, effort, Console.WriteLine);

static IEnumerable<Section> All(Effort effort) =>
[
    .. Suites.All.Select(suite => Measure(suite, effort)),
    GeneratorReport.Measure(effort.Types, effort.Builds, Console.WriteLine),
    AnalyzerReport.Measure(effort.Types, effort.Builds, Console.WriteLine),
];

static int ShowAndWrite(IEnumerable<Section> sections)
{
    Section[] measured = sections.ToArray();
    PerformancePage.Write(measured);
    return Show(measured);
}

static int Show(IEnumerable<Section> sections)
{
    foreach (Section section in sections)
        Console.WriteLine("\n" + section.ToText());
    return 0;
}
