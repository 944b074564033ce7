using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Session.Benchmarks.BuildTime;

/// <summary>Makes up the state classes of a game: five types in a file, eight members in a type, in the kinds and shares that games use.</summary>
internal sealed class StateSources
{
    /// <summary>How many members a class has.</summary>
    public const int MembersPerType = 8;

    private const int TypesPerFile = 5;

    // What a game declares, and how often in a hundred.
    private static readonly (int Weight, string Type)[] Kinds =
    {
        (24, "int"), (18, "float"), (8, "bool"), (10, "string?"), (6, "System.Numerics.Vector3"), (8, "Mode{0}"), (10, "State{1}?"),
        (6, "System.Collections.Generic.List<State{1}>?"), (4, "System.Collections.Generic.Dictionary<string, int>?"), (3, "int[]?"), (3, "Point{0}"),
    };

    private readonly Random _random = new(1);
    private readonly int _types;
    private readonly Flavour _flavour;
    private int _next;

    private StateSources(int types, Flavour flavour)
    {
        _types = types;
        _flavour = flavour;
    }

    /// <summary>The sources; the same number gives the same classes in every flavour.</summary>
    public static IReadOnlyList<string> Make(int types, Flavour flavour)
    {
        var sources = new StateSources(types, flavour);
        var files = new List<string>();
        while (sources._next < types)
            files.Add(sources.File(files.Count));
        if (flavour.More is { } more)
            files.Add(more(types));
        return files;
    }

    private string File(int number)
    {
        var text = new StringBuilder("namespace Game;\n\n");
        text.Append(CultureInfo.InvariantCulture, $"public enum Mode{number} {{ Off, Low, High }}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"public struct Point{number} {{ public int X; public int Y; }}\n\n");
        for (int end = Math.Min(_types, _next + TypesPerFile); _next < end; _next++)
        {
            // One class in four derives from the one before it.
            string parent = _next % 4 == 3 ? $" : State{_next - 1}" : "";
            text.Append(CultureInfo.InvariantCulture, $"{_flavour.TypeAttribute}\npublic partial class State{_next}{parent}\n{{\n");
            for (int member = 0; member < MembersPerType; member++)
            {
                string attribute = string.Format(CultureInfo.InvariantCulture, _flavour.MemberAttribute, member);
                text.Append(CultureInfo.InvariantCulture, $"    {attribute}public {Kind(number)} Member{_next}_{member}{(member % 2 == 0 ? ";" : " { get; set; }")}\n");
            }

            text.Append("}\n\n");
        }

        return text.ToString();
    }

    private string Kind(int file)
    {
        int roll = _random.Next(100);
        foreach ((int weight, string type) in Kinds)
        {
            if ((roll -= weight) < 0)
                return string.Format(CultureInfo.InvariantCulture, type, file, _random.Next(_types));
        }

        throw new InvalidOperationException("The weights do not sum up to a hundred.");
    }
}
