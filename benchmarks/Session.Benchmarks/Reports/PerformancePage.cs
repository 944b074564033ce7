using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Session.Benchmarks.Reports;

/// <summary>Writes <c>docs/performance.md</c>.</summary>
internal static class PerformancePage
{
    public static void Write(IReadOnlyList<Section> sections)
    {
        string root = typeof(PerformancePage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "RepositoryRoot").Value!;
        File.WriteAllText(Path.Combine(root, "docs", "performance.md"), ToMarkdown(sections, LoadAverage()));
    }

    internal static string ToMarkdown(IReadOnlyList<Section> sections, string load) => $"""
        # Performance
        This page is written by `dotnet run -c Release --project benchmarks/Session.Benchmarks -- all`; nothing in it is typed. Each figure is
        the median of its rounds within a process, and of those over several processes. What is compared with each other runs by turns.

        Measured {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores,
        {RuntimeInformation.FrameworkDescription}.{load}

        {string.Join("\n", sections.Select(static section => section.ToMarkdown()))}
        """;

    /// <summary>A machine that is busy with something else makes times longer: the page says so.</summary>
    private static string LoadAverage()
    {
        const string Source = "/proc/loadavg";
        if (!File.Exists(Source))
            return "";
        string load = File.ReadAllText(Source).Split(' ')[2];
        return double.Parse(load, CultureInfo.InvariantCulture) <= Environment.ProcessorCount
            ? ""
            : $" The machine was busy with other work meanwhile, {load} tasks wanted to\nrun on average: times are longer than on an idle one, and small differences of times mean nothing.";
    }
}
