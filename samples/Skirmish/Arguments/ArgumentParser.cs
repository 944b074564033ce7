using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Skirmish.Arguments;

/// <summary>Reads the command line: every option once, in any order, as <c>--rounds 3</c> or <c>--rounds=3</c>.</summary>
internal static class ArgumentParser
{
    /// <param name="args">The arguments as the process got them.</param>
    /// <param name="freshSeed">The seed when none is given.</param>
    /// <param name="options">What they ask for.</param>
    /// <param name="error">One sentence about the first argument that is wrong.</param>
    public static bool TryParse(
        IReadOnlyList<string> args,
        uint freshSeed,
        [NotNullWhen(true)] out RunOptions? options,
        [NotNullWhen(false)] out string? error)
    {
        RunOptions read = new() { Seed = freshSeed };
        HashSet<string> seen = new(StringComparer.Ordinal);
        options = null;
        for (int i = 0; i < args.Count; i++)
        {
            int equals = args[i].IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? args[i] : args[i][..equals];
            string? value = equals < 0 ? null : args[i][(equals + 1)..];
            if (name is not ("--rounds" or "--seed" or "--seconds" or "--picture" or "--json" or "--help"))
                return Fail($"There is no option '{args[i]}'; --help lists them.", out error);
            if (!seen.Add(name))
                return Fail($"{name} is given twice.", out error);

            if (name is "--json" or "--help")
            {
                if (value != null)
                    return Fail($"{name} takes no value.", out error);
                read = name == "--json" ? read with { Json = true } : read with { Help = true };
                continue;
            }

            if (value == null && ++i < args.Count)
                value = args[i];
            if (string.IsNullOrEmpty(value))
                return Fail($"{name} needs a value.", out error);
            if (Apply(read, name, value) is not { } next)
                return Fail($"{name} cannot be '{value}': it has to be {RangeOf(name)}.", out error);
            read = next;
        }

        options = read;
        error = null;
        return true;
    }

    private static RunOptions? Apply(RunOptions options, string name, string value)
    {
        CultureInfo plain = CultureInfo.InvariantCulture;
        return name switch
        {
            "--rounds" when int.TryParse(value, NumberStyles.None, plain, out int rounds) && rounds is >= 1 and <= 1000 =>
                options with { Rounds = rounds },
            "--seed" when uint.TryParse(value, NumberStyles.None, plain, out uint seed) =>
                options with { Seed = seed },
            "--seconds" when double.TryParse(value, NumberStyles.AllowDecimalPoint, plain, out double seconds) && seconds is >= 0.5 and <= 3600 =>
                options with { Seconds = seconds },
            "--picture" => options with { Picture = value },
            _ => null,
        };
    }

    private static string RangeOf(string name) => name switch
    {
        "--rounds" => "a whole number from 1 to 1000",
        "--seed" => "a whole number from 0 to 4294967295",
        _ => "a number from 0.5 to 3600",
    };

    private static bool Fail(string message, out string error)
    {
        error = message;
        return false;
    }
}
