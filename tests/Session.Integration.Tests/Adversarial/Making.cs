using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

[SessionTracked]
public sealed partial class Station
{
    public int Level;
    public Radar? Radar;
    public Fuse? Fuse;
    public Charge? Charge;
}

/// <summary>Nothing stores what its constructor takes.</summary>
[SessionTracked]
public sealed partial class Radar(object clock)
{
    public int Range;

    public bool IsSetBy(object other) => ReferenceEquals(clock, other);
}

[SessionTracked]
public sealed partial class Fuse
{
    public static bool Throws { get; set; }

    public int Length = Throws ? throw new InvalidOperationException("wet") : 1;
}

[SessionTracked]
public sealed partial class Charge(string name)
{
    public string Name { get; } = name;

    public List<int> Marks { get; } = Fuse.Throws ? throw new InvalidOperationException("wet") : new();
}

[SessionTracked]
public partial record Plate(string Name, int Weight);
