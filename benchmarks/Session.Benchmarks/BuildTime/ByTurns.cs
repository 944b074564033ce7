using System;
using System.Collections.Generic;
using System.Linq;

namespace Session.Benchmarks.BuildTime;

/// <summary>Several ways to build, by turns, so that what the machine does meanwhile it does to all of them.</summary>
internal static class ByTurns
{
    /// <summary>The median of each way, in seconds.</summary>
    /// <param name="what">What is measured, for whoever waits.</param>
    /// <param name="rounds">How often each way has its turn.</param>
    /// <param name="progress">Told of each round.</param>
    /// <param name="ways">Each a name, and a build that says how many seconds count.</param>
    public static IReadOnlyList<double> Medians(
        string what, int rounds, Action<string> progress, params IReadOnlyList<(string Name, Func<double> Build)> ways)
    {
        double[][] seconds = ways.Select(_ => new double[rounds]).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int way = 0; way < ways.Count; way++)
                seconds[way][round] = ways[way].Build();
            progress($"{what}, round {round + 1} of {rounds}: {string.Join(", ", ways.Select((way, i) => $"{seconds[i][round]:0.00} s {way.Name}"))}");
        }

        return seconds.Select(Measuring.Median).ToArray();
    }
}
