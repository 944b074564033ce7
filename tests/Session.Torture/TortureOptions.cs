using System.Globalization;
using System.Linq;

namespace SessionFlow.Torture;

/// <summary>What to run, how long, and from which seed.</summary>
internal sealed record TortureOptions
{
    /// <summary>The long counts instead of those that fit into a build.</summary>
    public bool IsRelease { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Only the kind of this name.</summary>
    public string? Only { get; init; }

    public static TortureOptions? Parse(string[] args)
    {
        TortureOptions options = new();
        for (int i = 0; i < args.Length; i++)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--ci":
                    break;
                case "--release":
                    options = options with { IsRelease = true };
                    break;
                case "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int seed) && seed < 100_000:
                    options = options with { Seed = seed };
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

    public int Count(int ci, int release) => IsRelease ? release : ci;
}
