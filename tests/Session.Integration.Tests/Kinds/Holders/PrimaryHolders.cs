using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class PrimaryHolder(string title, List<int> counts) : IKindHolder
{
    private readonly string _title = title;
    public List<int> Counts { get; } = counts;
    public int Left { get; set; }
    public Vessel? Lead;
    public Registered? Entry;
    public List<Vessel?> Fleet { get; } = [];
    public Extent Extent;
    public Extent[]? Extents;
    public int TitleLength => _title.Length;
}

[SessionTracked]
public partial class Vessel(string name, Vessel? escort)
{
    public string Name { get; } = name;

    public Vessel? Escort { get; } = escort;
    public int Shots;
}

[SessionTracked]
public sealed partial class Cruiser(string title, int guns, Vessel? escort) : Vessel(title, escort)
{
    /// <summary>Its initializer runs with what was stored, and what was stored is written over it.</summary>
    public string Title { get; } = title.Trim();

    public int Guns { get; set; } = guns;
}

[SessionTracked]
public partial class Registered
{
    public long Number { get; init; }
    public string? Port { get; set; }
}

/// <summary>No constructor of the base restores it, so this one sets what is left.</summary>
[SessionTracked]
public sealed partial class Chartered(int days) : Registered
{
    public int Days { get; } = days;
}

[SessionTracked]
public readonly partial struct Extent(float from, float to)
{
    public float From { get; } = from;
    public float To { get; } = to;
}
