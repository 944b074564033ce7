using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Session.Benchmarks.BuildTime;

/// <summary>Whose classes the made-up ones are: which attributes they bear, and what else their generator wants to be told.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="TypeAttribute">What stands above a class.</param>
internal sealed record Flavour(string Name, string TypeAttribute = "")
{
    /// <summary>The same classes without any generator of ours or theirs.</summary>
    public static readonly Flavour Plain = new("no generator");

    public static readonly Flavour Session = new("Session", "[SessionFlow.SessionTracked]");

    public static readonly Flavour MemoryPack = new("MemoryPack", "[MemoryPack.MemoryPackable]") { Packages = ["MemoryPack"] };

    public static readonly Flavour Json = new("System.Text.Json") { More = JsonContext };

    public static readonly Flavour Orleans = new("Orleans.Serialization", "[Orleans.GenerateSerializer]")
    {
        MemberAttribute = "[Orleans.Id({0})] ",
        Packages = ["Microsoft.Orleans.Serialization", "Microsoft.Orleans.CodeGenerator"],
    };

    public static IReadOnlyList<Flavour> Generators => [Session, MemoryPack, Json, Orleans];

    /// <summary>What stands before a member, with its number in its class.</summary>
    public string MemberAttribute { get; private init; } = "";

    /// <summary>The packages that bring attributes and generator; ours is taken from this repository.</summary>
    public IReadOnlyList<string> Packages { get; private init; } = [];

    /// <summary>A source beside the classes, for their number.</summary>
    public Func<int, string>? More { get; private init; }

    private static string JsonContext(int types)
    {
        var text = new StringBuilder("namespace Game;\n\n[System.Text.Json.Serialization.JsonSourceGenerationOptions(IncludeFields = true)]\n");
        foreach (int type in Enumerable.Range(0, types))
            text.Append(CultureInfo.InvariantCulture, $"[System.Text.Json.Serialization.JsonSerializable(typeof(State{type}))]\n");
        return text.Append("internal sealed partial class StateJson : System.Text.Json.Serialization.JsonSerializerContext;\n").ToString();
    }
}
