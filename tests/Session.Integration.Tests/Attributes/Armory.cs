using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow;

[assembly: SessionConverter(typeof(Session.Integration.Tests.Attributes.GridConverter<>))]
[assembly: SessionDefinition(typeof(Session.Integration.Tests.Attributes.Species), nameof(Session.Integration.Tests.Attributes.Species.Code))]

namespace Session.Integration.Tests.Attributes;

/// <summary>Stands for a class of somebody else's library.</summary>
public sealed class Grid<T>
{
    private readonly T[] _cells;

    public Grid(IEnumerable<T> cells) => _cells = cells.ToArray();

    public IReadOnlyList<T> Cells => _cells;
}

public sealed class GridConverter<T> : SessionConverter<Grid<T>, List<T>>
{
    public override List<T> ToStored(Grid<T> value) => value.Cells.ToList();

    public override Grid<T> FromStored(List<T> stored) => new(stored);
}

/// <summary>A route whose converter does what a test asks for.</summary>
public sealed class Route
{
    private readonly string _points;

    public Route(string points) => _points = points;

    public string Points => _points;
}

public sealed class RouteConverter : SessionConverter<Route, string>
{
    public override string ToStored(Route value) => value.Points == "cannot be stored" ? throw new InvalidOperationException("the converter's own") : value.Points;

    public override Route FromStored(string stored) => stored == "cannot be read" ? throw new InvalidOperationException("the converter's own") : new Route(stored);
}

[SessionConverter(typeof(MoneyConverter))]
public readonly struct Money : IEquatable<Money>
{
    private readonly long _cents;

    public Money(long cents) => _cents = cents;

    public long Cents => _cents;

    public bool Equals(Money other) => _cents == other._cents;

    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    public override int GetHashCode() => _cents.GetHashCode();

    public static bool operator ==(Money left, Money right) => left.Equals(right);

    public static bool operator !=(Money left, Money right) => !left.Equals(right);
}

public sealed class MoneyConverter : SessionConverter<Money, long>
{
    public override long ToStored(Money value) => value.Cents;

    public override Money FromStored(long stored) => new(stored);
}

/// <summary>Shared data that a game has loaded.</summary>
[SessionDefinition]
public class ItemTemplate
{
    public ItemTemplate(string id) => Id = id;

    [SessionKey] public string Id { get; }
}

public sealed class WeaponTemplate : ItemTemplate
{
    public WeaponTemplate(string id)
        : base(id)
    {
    }
}

public sealed class Species
{
    public Species(int code) => Code = code;

    public int Code { get; }
}

[SessionTracked]
public sealed partial class Armory
{
    public int Plain;
    public Grid<int>? Heights;
    [SessionConverter(typeof(RouteConverter))] public Route? Patrol;
    [SessionConverter(typeof(RouteConverter))] public List<Route?> Routes { get; } = new();
    public Money Purse;
    public Dictionary<Money, Money?> Prices { get; } = new();
    public ItemTemplate? Item;
    [SessionMember(AllowMissing = true)] public WeaponTemplate? Weapon;
    public List<Species?> Seen { get; } = new();
}

/// <summary>Holds what its converter makes, and cannot be given another.</summary>
[SessionTracked]
public sealed partial class Signpost
{
    public Signpost(Route? route) => Route = route;

    [SessionConverter(typeof(RouteConverter))] public Route? Route { get; }

    public int Plain;
}

public interface IAudio
{
}

public sealed class Audio : IAudio, IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(IAudio) ? this : null;
}

/// <summary>Needs a service that no snapshot holds.</summary>
[SessionTracked]
public sealed partial class Foe
{
    private readonly IAudio _audio;

    public Foe(IAudio audio, int id) => (_audio, Id) = (audio, id);

    public int Id { get; }

    public int Health;

    public Foe? Ally;

    public List<int> Wounds { get; } = new();

    [SessionIgnored("what the tests look at")] public static string Mischief { get; set; } = "";

    [SessionIgnored("what the tests look at")] public static int Made { get; set; }

    public IAudio Heard() => _audio;

    [SessionFactory]
    private static Foe Create(SessionCreateContext context) => Mischief switch
    {
        "throws" => throw new InvalidOperationException("the factory's own"),
        "null" => null!,
        "another" => new Foe(context.Service<IAudio>(), context.Value<int>(nameof(Id)) + 1),
        "curious" when context.Value<Foe?>(nameof(Ally)) is var ally => new Foe(context.Service<IAudio>(), context.Value<int>(nameof(Id))) { Ally = ally, Health = ++Made },
        _ => new Foe(context.Service<IAudio>(), context.Value<int>(nameof(Id))),
    };
}
