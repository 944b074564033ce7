using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using SessionFlow;

namespace Session.Integration.Tests.Collections;

/// <summary>Collections with comparers and listeners.</summary>
[SessionTracked]
public sealed partial class Barracks
{
    public HashSet<string>? Tags;
    public HashSet<string> ByLength { get; } = new(new LengthComparer());
    public SortedSet<string>? Sorted;
    public SortedDictionary<string, int>? Ranked;
    public Dictionary<string, HashSet<string>>? Nested;
    public HashSet<long> Numbers { get; } = new();
    public Queue<int> Orders { get; } = new();
    public Stack<string> Undo { get; } = new();
    public PriorityQueue<string, int> Turns { get; } = new();
    public ObservableCollection<string> Log { get; } = new();
    public HashSet<Recruit> Recruits { get; } = new();
}

/// <summary>Recruits of one number are the same.</summary>
[SessionTracked]
public sealed partial class Recruit
{
    [SessionKey] public int Number { get; set; }
    public string Name = "";

    public override bool Equals(object? obj) => obj is Recruit other && other.Number == Number;

    public override int GetHashCode() => Number;
}

/// <summary>Takes words of one length for the same; throws when told to.</summary>
public sealed class LengthComparer : IEqualityComparer<string>, IComparer<string>
{
    [ThreadStatic]
    private static bool _throws;

    public static void Throwing(Action action)
    {
        _throws = true;
        try
        {
            action();
        }
        finally
        {
            _throws = false;
        }
    }

    public bool Equals(string? x, string? y) => x?.Length == y?.Length;

    public int GetHashCode(string obj) => _throws ? throw new InvalidOperationException("planted") : obj.Length;

    public int Compare(string? x, string? y) => _throws ? throw new InvalidOperationException("planted") : (x?.Length ?? 0).CompareTo(y?.Length ?? 0);
}
