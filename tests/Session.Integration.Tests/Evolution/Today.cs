using System;
using System.Collections.Generic;
using System.Numerics;
using SessionFlow;

namespace Session.Integration.Tests.Evolution;

/// <summary>Members added, removed, renamed, widened and put in another order.</summary>
[SessionTracked(Name = "Released.Members")]
public sealed partial class Members
{
    public byte Second = 2;
    public int Fresh = 5;
    public double Ratio;
    [SessionMember(FormerNames = new[] { "Title" })] public string? Label;
    public List<int> FreshList = new() { 1 };
    public long Count = 1;
    public int First;
}

[SessionTracked(FormerNames = new[] { "Released.OldName" })]
public sealed partial class NewName
{
    public NewName? Next;
    public NewValue Inner;
    public int Value;
}

/// <summary>A struct is matched by where it stands, whatever its name was.</summary>
[SessionTracked]
public partial struct NewValue
{
    public int X;
    public int Y;
}

[SessionTracked(Name = "Released.Nullability")]
public sealed partial class Nullability
{
    public int? Sure;
    public int Maybe;
    public List<int>? Several;
}

public enum NewRank : short
{
    Cadet,
    Ensign = 10,
    Captain = -5,
}

[SessionTracked(Name = "Released.Enums")]
public sealed partial class Enums
{
    public NewRank Rank;
    public List<NewRank> Ranks = new();
    public Dictionary<NewRank, int> ByRank = new();
    public NewRank? Maybe;
}

[SessionTracked(Name = "Released.Spot")]
public partial struct Spot
{
    public string? Name;
    public int X;
    public int Y;
}

[SessionTracked(Name = "Released.Elements")]
public sealed partial class Elements
{
    public long[] Numbers = Array.Empty<long>();
    public List<int> Row = new();
    public Dictionary<int, double> ByNumber = new();
    public List<Spot> Spots = new();
    public List<List<int>> Nested = new();
}

[SessionTracked(Name = "Released.Top")]
public partial class Top
{
    public int Id;
}

/// <summary>A class that was put between, and took a member over.</summary>
[SessionTracked]
public partial class Middle : Top
{
    public int Heat;
    public int Added = 8;
}

[SessionTracked(Name = "Released.Leaf")]
public sealed partial class Leaf : Middle
{
    public int Own;
    public List<int> Cells = new();
}

[SessionTracked(Name = "Released.Narrowed")]
public sealed partial class Narrowed
{
    public int Value;
}

[SessionTracked(Name = "Released.Newer", Version = 2)]
public sealed partial class Newer
{
    public int Value;
}

[SessionTracked(Name = "Released.Migrated", Version = 3)]
public sealed partial class Migrated
{
    public string? First;
    public string? Last;
    public Vector2 Position;
    public int Armour;
    public List<int>? Journal;
    public List<int>? SameLog;
    public List<string>? Tags;
    public int Kept = 11;
    public Migrated? Next;
}

/// <summary>Members were added that share a list with each other and with an older member.</summary>
[SessionTracked(Name = "Released.Shared")]
public sealed partial class Shared
{
    public Shared()
    {
        Twin = Log;
        Alias = Cells;
        Lists = new List<List<int>> { Log, Log };
    }

    public List<int> Log = new() { 77 };
    public List<int>? Twin;
    public List<int>? Cells = new();
    public List<int>? Alias;
    public List<List<int>>? Lists;
    public Shared? Next;
}
