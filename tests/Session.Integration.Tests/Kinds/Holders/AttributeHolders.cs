using System.Collections.Generic;
using Session.Integration.Tests.Attributes;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked(Name = "Kinds.Fleet", FormerNames = new[] { "Kinds.Squadron" })]
public sealed partial class NameHolder : IKindHolder
{
    [SessionMember(Name = "size", FormerNames = new[] { "count" })] public int Size { get; set; }

    [SessionMember(Name = "names")] private List<string?>? _names;

    public List<string?>? Names { get => _names; set => _names = value; }
}

[SessionTracked]
public sealed partial class KeyHolder : IKindHolder
{
    public List<Wing> Wings { get; } = new();
    public Wing? Leader;
}

[SessionTracked]
public sealed partial class Wing
{
    [SessionKey] public int Id { get; init; }
    public string? Name;
    public Wing? Leader;
}

[SessionTracked]
public sealed partial class IgnoredHolder : IKindHolder
{
    [SessionIgnored("rebuilt from assets")] public object? Texture { get; set; }
    [SessionIgnored("a cache")] private int _cache;
    public int Value;

    public int Cached() => _cache++;
}

[SessionTracked]
public sealed partial class PointerHolder : IKindHolder
{
    public List<Unit> Units { get; } = new();
    [SessionReference] public Unit? Aim;
    [SessionReference] public List<Unit?> Seen { get; } = new();
    [SessionReference] public Unit?[]? Slots { get; set; }
    [SessionReference] public Dictionary<Unit, int> Threat { get; } = new();
}

[SessionTracked]
public sealed partial class SetterHolder : IKindHolder
{
    [SessionIgnored("behind a property")] private int _level;
    [SessionIgnored("behind a property")] private string? _title;
    [SessionIgnored("behind a property")] private List<Unit>? _units;
    public int Plain;

    [SessionMember]
    public int Level
    {
        get => _level;
        set => _level = value;
    }

    [SessionMember]
    public string? Title
    {
        get => _title;
        set => _title = value;
    }

    [SessionMember]
    public List<Unit>? Units
    {
        get => _units;
        set => _units = value;
    }
}

[SessionTracked, SessionInherited(nameof(Layer))]
public sealed partial class EngineHolder : EngineNode, IKindHolder
{
    public int Own;

    public int LayerOf { get => Layer; set => Layer = value; }
}

[SessionTracked]
public sealed partial class DiceHolder : IKindHolder
{
    public SessionRandom Dice { get; } = new(seed: 1);
    public List<SessionRandom>? More;
}

[SessionTracked]
public sealed partial class ConvertedHolder : IKindHolder
{
    [SessionConverter(typeof(RouteConverter))] public Route? Route;
    public Grid<int>? Heights { get; set; }
    public Money Purse;
    public Money? Bet;
    [SessionConverter(typeof(RouteConverter))] public List<Route?> Routes { get; } = new();
    [SessionConverter(typeof(RouteConverter))] public Dictionary<Money, Route?> Prices { get; } = new();
}

[SessionTracked]
public sealed partial class FactoryHolder : IKindHolder
{
    public FactoryMade? Made;
    public List<FactoryMade?> All { get; } = new();
}

[SessionTracked]
public sealed partial class FactoryMade
{
    public FactoryMade(int id, string? name) => (Id, Name) = (id, name);

    public int Id { get; }
    public string? Name { get; }
    public int Level;
    public List<int> Marks { get; } = new();

    [SessionFactory]
    private static FactoryMade Create(SessionCreateContext context) => new(context.Value<int>(nameof(Id)), context.Value<string?>(nameof(Name)));
}
