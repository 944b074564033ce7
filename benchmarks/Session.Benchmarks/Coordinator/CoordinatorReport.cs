using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.Coordinator;

/// <summary>Runs the costs in processes of their own and keeps the middle of each figure.</summary>
internal static class CoordinatorReport
{
    /// <summary>The first argument of the process that measures calls; the second is the number of rounds.</summary>
    public const string Costs = "coordinator-process";

    /// <summary>The argument of the process that measures memory.</summary>
    public const string Memory = "memory-process";

    public static Section Measure(int processes, int rounds, Action<string> progress)
    {
        var runs = new List<List<Figure>>();
        for (int i = 0; i < processes; i++)
        {
            progress($"costs of a session, process {i + 1} of {processes}");
            runs.Add([.. RunOne([Costs, rounds.ToString(CultureInfo.InvariantCulture)]), .. RunOne([Memory], MemoryCosts.Environment)]);
        }

        Figure[] middle = runs[0].Select((figure, i) => figure with
        {
            Value = Measuring.Median(runs.Select(run => run[i].Value).ToArray()),
            Target = figure.Target is null ? null : Measuring.Median(runs.Select(run => run[i].Target!.Value).ToArray()),
        }).ToArray();
        return new Section(
            "What a session costs a game",
            "coordinator",
            $"""
            On the game's thread unless said otherwise, with the sample's mission as it is after {SampleState.Steps} steps, each checkpoint of a state that was
            played on; {rounds} rounds in each of {processes} processes. A start-up check goes from opening the folder to an offer whose rungs were tried
            against the game's types. Adapted and plain saves alternate; their target is 1 % of the plain one and 10 us.
            """,
            middle);
    }

    /// <summary>Writes figures of this process, a line each.</summary>
    public static void WriteLines(IReadOnlyList<Figure> figures)
    {
        foreach (Figure figure in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Name}\t{figure.Value:R}\t{figure.Unit}\t{figure.Target:R}"));
    }

    private static List<Figure> RunOne(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        // Code in its last form at once: a game has run for a while before its checkpoints count.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("A process that measures failed:\n" + output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read).ToList();
    }

    private static Figure Read(string line)
    {
        string[] parts = line.TrimEnd().Split('\t');
        double? target = parts.Length < 4 || parts[3].Length == 0 ? null : double.Parse(parts[3], CultureInfo.InvariantCulture);
        return new Figure(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], target);
    }
}
