using System;
using System.Globalization;
using System.Linq;

namespace SessionFlow.Torture;

/// <summary>What to run, how long, and from which seed.</summary>
internal sealed record TortureOptions
{
    /// <summary>Many rounds instead of the one that fits into a build.</summary>
    public bool IsRelease { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Only the kind of this name.</summary>
    public string? Only { get; init; }

    /// <summary>How many states, kills, inputs a round has, instead of the kind's own number; 0 for that.</summary>
    public int Amount { get; init; }

    /// <summary>The round to begin with: those before it are done.</summary>
    public int From { get; init; }

    public static TortureOptions? Parse(string[] args)
    {
        TortureOptions options = new();
        for (int i = 0; i < args.Length; i++)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--ci":
                    options = options with { IsRelease = false };
                    break;
                case "--release":
                    options = options with { IsRelease = true };
                    break;
                case "--seed" when Number(value) is { } seed and < 100_000:
                    options = options with { Seed = seed };
                    i++;
                    break;
                case "--from" when Number(value) is { } round:
                    options = options with { From = round };
                    i++;
                    break;
                case "--count" when Number(value) is { } amount:
                    options = options with { Amount = amount };
                    i++;
                    break;
                case "--only" when Program.Kinds.Any(kind => kind.Name == value):
                    options = options with { Only = value };
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    /// <summary>The amount that a round has.</summary>
    public int Of(int amount) => Amount > 0 ? Amount : amount;

    /// <summary>The options of a round: the seed moves on with it, so that a build with that seed is the round again.</summary>
    public TortureOptions Round(int round) => this with { Seed = Seed + round, From = round };

    /// <summary>What has to be typed to see a round again.</summary>
    public string Again(string kind) => FormattableString.Invariant($"--only {kind} --seed {Seed}") + (Amount > 0 ? FormattableString.Invariant($" --count {Amount}") : "");

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
