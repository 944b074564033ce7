using System;
using System.Collections;
using System.Collections.Generic;
using System.Drawing;
using System.Numerics;
using System.Text;
using SessionFlow;

namespace Session.Integration.Tests.Deltas;

/// <summary>Numbers and references beside members of every kind that a patch of the numbers has to leave alone.</summary>
[SessionTracked]
public sealed partial class Hold
{
    public int Load;
    public Vector3 Trim;
    public Vector3 Drift;
    public double Depth;
    public Hold? Next;
    public Hold? Other;
    public string? Label;
    public string Mark = "";
    public Color Paint;
    public Berth Berth;
    public Berth? Spare;
    public Uri? Link;
    public Version? Build;
    public BigInteger Worth;
    public List<int> Marks = new();
    public List<List<int>> Stacks = new();
    public readonly List<string> Notes = new();
    public int[] Slots = new int[3];
    public int[] None = Array.Empty<int>();
    public Hold?[] Around = new Hold?[2];
    public int[,] Plan = new int[2, 2];
    public StringBuilder Log = new("log");
    public BitArray Lamps = new(3);
    public Queue<string> Orders = new();
    public LinkedList<int> Chain = new();
    public HashSet<Hold> Known = new();
    public Dictionary<Hold, int> Debts = new();
    public Dictionary<string, List<int>> Scores = new();
    public SortedDictionary<string, int> Sorted = new();

    /// <summary>Gives every member that is no number and no reference another value.</summary>
    public void Refit()
    {
        (Label, Mark, Paint) = ("refitted", "südlich", Color.Red);
        Berth = new Berth { Number = 3, Name = "berth", Holder = new Vessel { Id = 5 } };
        Spare = Berth;
        (Link, Build, Worth) = (new Uri("https://example.org/"), new Version(1, 2), 77);
        Marks = new List<int> { 1 };
        Stacks = new List<List<int>> { Marks, new() { 2 } };
        Notes.Add("note");
        (Slots, None, Around, Plan) = (new[] { 4 }, new[] { 5 }, new[] { this, new Hold() }, new int[1, 3]);
        (Log, Lamps) = (new StringBuilder("other"), new BitArray(5));
        (Orders, Chain) = (new Queue<string>(new[] { "a" }), new LinkedList<int>(new[] { 1 }));
        (Known, Debts) = (new HashSet<Hold> { this }, new Dictionary<Hold, int> { [this] = 1 });
        (Scores, Sorted) = (new Dictionary<string, List<int>> { ["a"] = new() { 1 } }, new SortedDictionary<string, int> { ["a"] = 1 });
    }

    /// <summary>What stands in those members.</summary>
    public object?[] Fittings() =>
    [
        Label, Mark, Paint, Berth.Number, Berth.Name, Berth.Holder, Spare?.Name, Spare?.Holder, Link, Build, Worth, Marks, Stacks, Stacks.Count, Notes, Notes.Count,
        Slots, None, Around, Around[0], Around[1], Plan, Log, Log.ToString(), Lamps, Orders, Orders.Count, Chain, Known, Known.Count, Debts, Debts.Count, Scores,
        Scores.Count, Sorted, Sorted.Count,
    ];
}

/// <summary>A list of lists with a number beside its elements.</summary>
[SessionTracked]
public sealed partial class Racks : List<List<int>>
{
    public int Total;
}
