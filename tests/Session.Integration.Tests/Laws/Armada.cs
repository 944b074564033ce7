using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Laws;

/// <summary>A state of several classes, with what most games hold: numbers, texts, lists, dictionaries, objects in objects.</summary>
[SessionTracked]
public sealed partial class Armada
{
    public int Day;
    public string Name = "Armada";
    public string? Motto;
    public string Port = "A Coruña";
    public Flagship Flagship = new();
    public List<Galleon> Galleons = new();
    public List<int> Tides = new() { 1, 2, 3 };
    public List<string> Winds = new() { "north", "südwest" };
    public int[] Depths = { 4, 5, 6 };
    public Dictionary<int, int> Crew = new();
    public Dictionary<Rank, long> Pay = new() { [Rank.Cook] = 1, [Rank.Captain] = 9 };
    public Dictionary<string, int> Stores = new();
    public Dictionary<string, string> Letters = new();
    public Dictionary<string, Galleon> ByName = new();

    public static Armada Of(int galleons)
    {
        var armada = new Armada();
        for (int i = 0; i < galleons; i++)
        {
            var galleon = new Galleon { Name = "Galleon " + i, Escort = i > 0 ? armada.Galleons[i - 1] : null };
            armada.Galleons.Add(galleon);
            armada.ByName[galleon.Name] = galleon;
            armada.Crew[i * 3] = i;
            armada.Stores["store " + i] = i;
            armada.Letters["letter " + i] = "text " + i;
        }

        armada.Galleons[0].Escort = armada.Galleons[^1];
        return armada;
    }

    /// <summary>Gives members other values and leaves every object, text and key where it is.</summary>
    public void Sail()
    {
        Day++;
        Tides[0]++;
        Depths[1]++;
        Crew[3]++;
        Pay[Rank.Cook]++;
        Stores["store 1"]++;
        Flagship.Helm.Angle += 0.5f;
        (Galleons[0], Galleons[1]) = (Galleons[1], Galleons[0]);
        (ByName["Galleon 0"], ByName["Galleon 1"]) = (ByName["Galleon 1"], ByName["Galleon 0"]);
        foreach (Galleon galleon in Galleons)
            galleon.Position += 2;
    }

    public enum Rank
    {
        Cook,
        Captain,
    }
}

[SessionTracked]
public sealed partial class Flagship
{
    public Helm Helm = new();
    public readonly List<int> Signals = new() { 7, 8 };
}

[SessionTracked]
public sealed partial class Helm
{
    public float Angle;
}

[SessionTracked]
public partial class Galleon
{
    public string Name = "";
    public double Position;
    public Galleon? Escort;
    public List<int> Cargo = new() { 1, 2 };
}
