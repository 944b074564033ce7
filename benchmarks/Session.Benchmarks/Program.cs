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
        return ShowAndWrite(Effort.Full);
    case ["all" or "--all", "--quick"]:
        return ShowAndWrite(Effort.Quick);
    case ["--quick"]:
        return Show(All(Effort.Quick));
    case ["--ci"]:
        return Show(All(Effort.Least));
    case ["states"]:
        return Show(Suites.OfStates.Select(static suite => Measure(suite, Effort.Full)));
    case ["states", "--quick"]:
        return Show(Suites.OfStates.Select(static suite => Measure(suite, Effort.Quick)));
    case ["build"]:
        return Show([BuildReport.Measure(Effort.Full, Console.WriteLine)]);
    case ["analyzers"]:
        return Show([AnalyzerReport.Measure(Effort.Full, Console.WriteLine)]);
    case [string command] when Suites.All.Any(suite => suite.Command == command):
        return Show([Measure(Named(command), Effort.Full)]);
    case [string command, "--quick"] when Suites.All.Any(suite => suite.Command == command):
        return Show([Measure(Named(command), Effort.Quick)]);
    default:
        Console.Error.WriteLine($"""
            usage: Session.Benchmarks all | --quick | --ci | states | build | analyzers | {string.Join(" | ", Suites.All.Select(static suite => suite.Command))}

              all          everything, and docs/performance.md
              --quick      everything in less than five minutes, to look at; behind "all" it writes the page as well
              --ci         everything once and small, to see that it works
              states       captures, sizes, restores, diffs, rollbacks and folds
              build        what generators add to the build of a project of 1,000 types
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
    BuildReport.Measure(effort, Console.WriteLine),
    AnalyzerReport.Measure(effort, Console.WriteLine),
];

static int ShowAndWrite(Effort effort)
{
    Section[] measured = All(effort).ToArray();
    PerformancePage.Write(measured, effort);
    Show(measured);
    string[] silent = measured.SelectMany(static section => section.Figures).Where(static figure => figure is { IsMet: false, Reason: null }).Select(static figure => figure.Name).ToArray();
    if (silent.Length == 0)
        return 0;
    Console.Error.WriteLine($"These fall short, and their definitions do not say why: {string.Join("; ", silent)}");
    return 1;
}

static int Show(IEnumerable<Section> sections)
{
    foreach (Section section in sections)
        Console.WriteLine("\n" + section.ToText());
    return 0;
}
