using System;
using System.Collections.Generic;
using SessionFlow;

[assembly: SessionConverter(typeof(Corpus.Makers.GridConverter<>))]
[assembly: SessionDefinition(typeof(Corpus.Makers.Species), "Name")]
[assembly: SessionDefinition(typeof(Corpus.Makers.Nameless), "Nothing")]

namespace Corpus.Makers
{
    public sealed class Grid<T>
    {
        private readonly T[] _cells;
        public Grid(T[] cells) => _cells = cells;
        public T[] Cells => _cells;
    }

    public sealed class GridConverter<T> : SessionConverter<Grid<T>, T[]>
    {
        public override T[] ToStored(Grid<T> value) => value.Cells;
        public override Grid<T> FromStored(T[] stored) => new Grid<T>(stored);
    }

    public sealed class Route { private readonly List<int> _points = new List<int>(); public List<int> Points => _points; }

    public sealed class RouteConverter : SessionConverter<Route, List<int>>
    {
        public override List<int> ToStored(Route value) => value.Points;
        public override Route FromStored(List<int> stored) => new Route();
    }

    [SessionConverter(typeof(MoneyConverter))]
    public struct Money
    {
        private readonly long _cents;
        public Money(long cents) => _cents = cents;
        public long Cents => _cents;
    }

    public sealed class MoneyConverter : SessionConverter<Money, long>
    {
        public override long ToStored(Money value) => value.Cents;
        public override Money FromStored(long stored) => new Money(stored);
    }

    public abstract class AbstractConverter : SessionConverter<Route, int> { }

    public sealed class EndlessConverter : SessionConverter<Route, List<Route>>
    {
        public override List<Route> ToStored(Route value) => new List<Route>();
        public override Route FromStored(List<Route> stored) => new Route();
    }

    [SessionDefinition]
    public class ItemTemplate
    {
        [SessionKey] public string Id { get; } = "";
        public int Price;
    }

    public sealed class WeaponTemplate : ItemTemplate { public int Damage; }
    public sealed class Species { public readonly int Name; }
    public sealed class Nameless { public int X; }
    [SessionDefinition] public sealed class Keyless { public int X; }
    [SessionDefinition] public sealed class OddKey { [SessionKey] public object Key = new object(); }

    public interface IAudio { }

    [SessionTracked]
    public partial class Hold
    {
        public Grid<int> Heights = new Grid<int>(new int[0]);
        public Dictionary<string, Grid<string>> Named = new Dictionary<string, Grid<string>>();
        [SessionConverter(typeof(RouteConverter))] public Route Patrol = new Route();
        [SessionConverter(typeof(RouteConverter))] public List<Route> Routes { get; } = new List<Route>();
        [SessionConverter(typeof(RouteConverter))] public readonly Route Fixed = new Route();
        public Money Purse;
        public Money? Bet;
        public List<Money> Coins = new List<Money>();
        public ItemTemplate Item = new ItemTemplate();
        [SessionMember(AllowMissing = true)] public WeaponTemplate Weapon = new WeaponTemplate();
        public List<Species> Seen { get; } = new List<Species>();
        public Species Own { get; } = new Species();
    }

    [SessionTracked]
    public sealed partial class Enemy
    {
        private readonly IAudio _audio;
        public Enemy(IAudio audio, int id, string name) => (_audio, Id, Name) = (audio, id, name);
        public int Id { get; }
        public string Name { get; }
        public int Health;
        public List<int> Wounds { get; } = new List<int>();
        public bool HasAudio => _audio != null;

        [SessionFactory]
        private static Enemy Create(SessionCreateContext context) =>
            new Enemy(context.Service<IAudio>(), context.Value<int>("Id"), context.Value<string>("Name"));
    }

    [SessionTracked]
    public partial class Wrong
    {
        [SessionConverter(typeof(RouteConverter))] public int Number;
        [SessionConverter(typeof(AbstractConverter))] public Route Abstract = new Route();
        [SessionConverter(typeof(EndlessConverter))] public Route Endless = new Route();
        [SessionConverter(typeof(string))] public Route NotOne = new Route();
        public Keyless Keyless = new Keyless();
        public Nameless Nameless = new Nameless();
        public OddKey Odd = new OddKey();

        [SessionFactory] private Wrong Create(SessionCreateContext context) => this;
        [SessionFactory] private static Wrong Create(int x) => new Wrong();
    }
}
