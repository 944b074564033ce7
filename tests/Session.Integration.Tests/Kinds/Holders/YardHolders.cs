using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>Owners that hand on what they own.</summary>
[SessionTracked]
public sealed partial class YardHolder : IKindHolder
{
    public List<Berth> Berths { get; } = new();
}

[SessionTracked]
public sealed partial class Berth
{
    /// <summary>It is nothing without its yard, which leads to it.</summary>
    public Berth(YardHolder yard) => Yard = yard;

    public YardHolder Yard { get; }
    public List<Hull> Hulls { get; } = new();
}

[SessionTracked]
public partial class Hull
{
    private readonly Berth _builtIn;

    public Hull(Berth builtIn) => _builtIn = builtIn;

    public Berth BuiltIn => _builtIn;
    public Berth? In;
    public int Number;
    public Hull? Sister;
    public List<string?> Log = new();

    /// <summary>Another object with the same log, and with all that generated code keeps in the first.</summary>
    public Hull Clone() => (Hull)MemberwiseClone();
}
