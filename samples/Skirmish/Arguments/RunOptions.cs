using System;

namespace Skirmish.Arguments;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions
{
    public const string Usage = """
        Plays a mission, kills it, and gets everything back.

        usage: Skirmish [--rounds N] [--seed S] [--seconds T] [--json] [--picture FILE]

          --rounds N    how often to play and kill, 1 to 1000; 3 unless given
          --seed S      decides the missions and the moments of the kills, 0 to 4294967295; a new one unless given
          --seconds T   how long a mission is, 0.5 to 3600; 5 unless given
          --json        print one JSON object instead of the progress
          --picture F   draw how the run ended into an SVG file
          --help        print this

        exit code: 0 nothing was lost, 1 something was lost or differs, 2 the arguments are wrong
        """;

    public int Rounds { get; init; } = 3;

    public uint Seed { get; init; }

    public double Seconds { get; init; } = 5;

    public bool Json { get; init; }

    /// <summary>The file to draw into; null for none.</summary>
    public string? Picture { get; init; }

    public bool Help { get; init; }

    public long Steps => (long)Math.Round(Seconds * Mission.StepsPerSecond);
}
