using System;
using System.Collections.Generic;
using System.Linq;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.BuildTime;

/// <summary>What generators, and compiling their output, add to the compiler's time.</summary>
internal static class BuildReport
{
    private const double Target = 0.6;

    public static Section Measure(Effort effort, Action<string> progress)
    {
        Flavour[] flavours = [Flavour.Plain, .. Flavour.Generators];
        MadeUpProject[] projects = flavours.Select(flavour => new MadeUpProject(effort.Types, flavour)).ToArray();
        try
        {
            IReadOnlyList<double> seconds = ByTurns.Medians(
                "builds", effort.Builds, progress, flavours.Select((flavour, i) => (flavour.Name, (Func<double>)projects[i].Seconds)).ToArray());
            return new Section(
                $"What generators add to a build of {effort.Types:N0} types",
                "build",
                $"""
                The compiler's own time over a made-up project of {effort.Types:N0} classes with {StateSources.MembersPerType} members each, in the kinds and shares that games use, no analyzers, a new
                compiler each time, by turns (rounds: {effort.Builds}). The same classes bear the attributes of each library; "added" is the time beyond that
                of the same classes without any. The ratio is to what MemoryPack adds.
                """,
                Figures(seconds).ToArray());
        }
        finally
        {
            foreach (MadeUpProject project in projects)
                project.Dispose();
        }
    }

    private static IEnumerable<Figure> Figures(IReadOnlyList<double> seconds)
    {
        double plain = seconds[0];
        double pack = seconds[1 + Flavour.Generators.ToList().IndexOf(Flavour.MemoryPack)] - plain;
        yield return new Figure(Flavour.Plain.Name, plain, "s");
        foreach ((Flavour flavour, double time) in Flavour.Generators.Zip(seconds.Skip(1)))
            yield return new Figure($"{flavour.Name}, added", time - plain, "s", flavour == Flavour.Session ? Target : null)
            {
                Ratio = (time - plain) / pack,
                Reason = "Tried: no nullable analysis of the emitted files, which projects that have it on pay for otherwise (0.87 before), a contract's type and name handed to its base class instead of two properties (a hundredth). Measured by leaving parts out: what describes, captures and restores members and their codecs is two fifths of the added time, the classes, methods and attributes around it are three. Without gain: overloads without optional parameters.",
            };
    }
}
