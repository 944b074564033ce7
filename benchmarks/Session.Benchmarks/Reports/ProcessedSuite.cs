using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;

namespace Session.Benchmarks.Reports;

/// <summary>Runs a suite in processes of their own and keeps the middle of each figure.</summary>
internal static class ProcessedSuite
{
    /// <summary>The argument that has a process measure a suite, and say what came out.</summary>
    public const string Argument = "process";

    // Whatever libraries print stands before it.
    private const string Mark = "figures: ";

    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true };

    public static Section Measure(Suite suite, Effort effort, Action<string> progress)
    {
        var runs = new List<Figure[]>();
        for (int i = 0; i < effort.Processes; i++)
        {
            progress($"{suite.Command}, process {i + 1} of {effort.Processes}");
            runs.Add(RunOne(suite, effort));
        }

        Figure[] middle = runs[0].Select((figure, i) => figure with
        {
            Value = Measuring.Median(runs.Select(run => run[i].Value).ToArray()),
            Target = Middle(runs.Select(run => run[i].Target)),
            Ratio = Middle(runs.Select(run => run[i].Ratio)),
            Allocated = Middle(runs.Select(run => run[i].Allocated)),
        }).ToArray();
        return new Section(suite.Title, suite.Command, suite.Method, middle);
    }

    /// <summary>Takes the figures in this process and writes them to its output.</summary>
    public static void WriteFigures(Suite suite, Effort effort) =>
        Console.WriteLine(Mark + JsonSerializer.Serialize(suite.Measure(effort).ToArray(), Options));

    private static Figure[] RunOne(Suite suite, Effort effort)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Argument, suite.Command, effort.Name]) { RedirectStandardOutput = true };

        // Methods begin to count their calls at once, so that warming up is short; collections are paid for by whoever causes them.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        foreach ((string name, string value) in suite.Environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("A process that measures failed:\n" + output);
        string line = output.Split('\n').Last(static line => line.StartsWith(Mark, StringComparison.Ordinal));
        return JsonSerializer.Deserialize<Figure[]>(line[Mark.Length..], Options)!;
    }

    private static double? Middle(IEnumerable<double?> values) => values.All(static value => value is not null) ? Measuring.Median(values.Select(static value => value!.Value).ToArray()) : null;
}
