using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Session.Benchmarks.Contests;

namespace Session.Benchmarks.Reports;

/// <summary>What the figures were taken on.</summary>
internal static class Machine
{
    private const string Processors = "/proc/cpuinfo";
    private const string Loads = "/proc/loadavg";

    /// <summary>Processor, caches, system and runtime.</summary>
    public static string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor}, {Environment.ProcessorCount} cores, last-level cache {Caches.LastLevel() >> 20} MB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    /// <summary>A machine that is busy with something else makes times longer: the page says so.</summary>
    public static string Load
    {
        get
        {
            if (!File.Exists(Loads))
                return "";
            string load = File.ReadAllText(Loads).Split(' ')[2];
            return double.Parse(load, CultureInfo.InvariantCulture) <= Environment.ProcessorCount
                ? ""
                : $" The machine was busy with other work meanwhile, {load} tasks wanted to\nrun on average: times are longer than on an idle one, and small differences of times mean nothing.";
        }
    }

    // "model name	: Intel(R) Xeon(R) Processor"
    private static string Processor => File.Exists(Processors)
        ? File.ReadLines(Processors).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? $"{RuntimeInformation.ProcessArchitecture}"
        : $"{RuntimeInformation.ProcessArchitecture}";
}
