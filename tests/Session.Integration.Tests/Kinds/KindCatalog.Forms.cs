using System;
using System.Collections.Generic;
using Session.Integration.Tests.Kinds.Holders;
using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    private static IEnumerable<KindCase> Forms()
    {
        yield return KindCase.Of<GraphHolder>("reference: sharing, cycles, interfaces, as key", static (chance, holder) =>
        {
            var nodes = new List<Node>();
            Node? Any() => nodes.Count == 0 || chance.Below(5) == 0 ? null : chance.Pick(nodes.ToArray());
            for (int tag = 1 + chance.Below(5); tag > 0; tag--)
                nodes.Add(chance.Coin() ? new Node { Tag = tag } : new Fixed(chance.Text(), chance.Guid(), Any(), new[] { tag }, tag) { Tag = tag });
            foreach (Node node in nodes)
            {
                (node.Next, node.Previous) = (Any(), Any());
                node.Friends.AddRange(chance.List(Any));
            }

            holder.Focus = Any();
            holder.Named = Any() as INamed;
            holder.Nodes.Clear();
            holder.Nodes.AddRange(chance.List(Any));
            holder.Pairs.Clear();
            foreach (Node node in nodes)
                holder.Pairs[node] = Any();
        });
        yield return KindCase.Of<InheritanceHolder>("abstract, derived and sealed class", static (chance, holder) =>
        {
            Turret? Any(Turret? twin) => chance.Below(5) switch
            {
                0 => null,
                1 => new FlakTurret { Heat = chance.Single(), Rounds = chance.Below(9), Twin = twin },
                2 => new LaserTurret { Heat = chance.Single(), Charge = chance.Below(9), Twin = twin },
                _ => new HeavyLaserTurret { Heat = chance.Single(), Charge = chance.Below(9), Twin = twin, Bursts = { chance.Below(9) } },
            };
            holder.Main = Any(null);
            holder.Turrets.Clear();
            holder.Turrets.AddRange(chance.List(() => Any(holder.Main)));
        });
        yield return KindCase.Of<ReadOnlyHolder>("readonly field, get-only and init property", static (chance, holder) =>
        {
            Sealed? Any(Sealed? owner) => chance.Below(4) == 0 ? null
                : new Sealed(chance.Below(9), chance.Text(), owner, chance.MaybeArray(chance.Text))
                {
                    When = chance.DateTime(),
                    Limit = chance.Maybe(() => chance.Below(9)),
                    Counts = { chance.Below(9) },
                    IsOpen = chance.Coin(),
                };
            holder.Item = Any(null);
            holder.Items.Clear();
            holder.Items.AddRange(chance.List(() => Any(holder.Item)));
        });
        yield return KindCase.Of<Outer.@class>("nested class, several parts, keyword names", static (chance, holder) =>
        {
            holder.@int = chance.Below(9);
            holder.@string = chance.Text();
            holder.@this = chance.Pick(null, holder, new Outer.@class { @int = chance.Below(9) });
        });
        yield return KindCase.Of<RecordHolder>("record: positional, derived, abstract", static (chance, holder) =>
        {
            Medal? AnyMedal() => chance.Below(4) == 0 ? null : new Medal(chance.Below(9), chance.Text(), chance.DateTime(), chance.Below(4));
            Insignia? Any(Ribbon? on) => chance.Below(4) switch
            {
                0 => null,
                1 => new Ribbon(chance.Text(), chance.Single()) { Id = chance.Guid() },
                _ => new Cluster((byte)chance.Below(9), chance.Text(), chance.Single()) { Id = chance.Guid(), On = on },
            };
            holder.Best = AnyMedal();
            holder.All.Clear();
            holder.All.AddRange(chance.List(AnyMedal));
            holder.Squad = chance.Pick(null, new Squad(chance.Text(), chance.MaybeList(AnyMedal), holder.Squad, chance.Maybe(() => chance.Below(9))) { Morale = chance.Below(9), Funds = chance.Decimal() });
            holder.Any = Any(null);
            holder.Worn = chance.MaybeArray(() => Any(holder.Any as Ribbon));
        });
        yield return KindCase.Of<RecordStructHolder>("record struct, readonly record struct", static (chance, holder) =>
        {
            Tile AnyTile() => new(chance.Below(3), chance.Below(3));
            Frozen AnyFrozen() => new(chance.Text(), chance.Maybe(() => chance.Below(9)), chance.MaybeList(() => chance.Below(9)));
            Mixed AnyMixed() => new((byte)chance.Below(200)) { Note = chance.Text(), IsOn = chance.Coin() };
            holder.Tile = AnyTile();
            holder.Tiles.Clear();
            holder.Tiles.AddRange(chance.List(AnyTile));
            holder.Frozen = AnyFrozen();
            holder.Maybe = chance.Maybe(AnyFrozen);
            holder.Mixed = chance.MaybeArray(AnyMixed);
            holder.Map = chance.Coin() ? null : new Dictionary<Tile, Frozen>();
            for (int count = chance.Below(4); count > 0 && holder.Map is { } map; count--)
                map[AnyTile()] = AnyFrozen();
        });
        yield return KindCase.Of<PrimaryHolder>(
            "primary constructor: class, derived class, struct",
            static _ => new PrimaryHolder("fleet", new List<int>()),
            static (chance, holder) =>
            {
                Vessel? Any(Vessel? escort) => chance.Below(3) switch
                {
                    0 => null,
                    1 => new Vessel(" " + chance.Word(), escort) { Shots = chance.Below(9) },
                    _ => new Cruiser(chance.Word(), chance.Below(9), escort) { Shots = chance.Below(9) },
                };
                Extent AnyExtent() => new(chance.Single(), chance.Single());
                holder.Counts.Clear();
                holder.Counts.AddRange(chance.List(() => chance.Below(9)));
                holder.Left = chance.Below(9);
                holder.Lead = Any(null);
                holder.Entry = chance.Pick<Registered?>(
                    null, new Registered { Number = chance.Int64() }, new Chartered(chance.Below(9)) { Number = chance.Int64(), Port = chance.Text() });
                holder.Fleet.Clear();
                holder.Fleet.AddRange(chance.List(() => Any(holder.Lead)));
                holder.Extent = AnyExtent();
                holder.Extents = chance.MaybeArray(AnyExtent);
            });
        yield return KindCase.Of<GenericHolder>("generic class, struct, record and base", static (chance, holder) =>
        {
            Box<T>? Any<T>(Func<T?> make)
            {
                if (chance.Below(4) == 0)
                    return null;
                var box = new Box<T> { Item = make(), Count = chance.Below(9) };
                box.Items.AddRange(chance.List(make));
                box.Next = chance.Pick(null, box, new Box<T>());
                return box;
            }

            AnyBox? AnyBox() => chance.Below(5) switch
            {
                0 => null,
                1 => Any(chance.Mood),
                2 => (Box<DateTime>?)Any(chance.DateTime),
                3 => new Box<string, float>(chance.Text()) { Item = chance.Single(), Map = { [chance.Word()] = chance.Single() } },
                _ => new Box<Pair<int, string?>> { Item = new Pair<int, string?> { Left = chance.Below(9), Right = chance.Text() } },
            };
            holder.Number = Any(() => chance.Below(9));
            holder.Text.Item = chance.Text();
            holder.Mood.Item = chance.Mood();
            holder.Deep = Any(() => Any(chance.Guid));
            holder.Lists = Any(() => chance.MaybeList(() => chance.Below(9)));
            holder.Pair = new Pair<int, string?> { Left = chance.Below(9), Right = chance.Text(), Others = chance.MaybeList(chance.Text) };
            holder.Pairs.Clear();
            holder.Pairs.AddRange(chance.List(() => new Pair<Mood, Box<int>?> { Left = chance.Mood(), Right = holder.Number }));
            holder.Maybe = chance.Maybe(() => new Pair<byte, decimal> { Left = 1, Right = chance.Decimal() });
            holder.Any = AnyBox();
            holder.Boxes.Clear();
            holder.Boxes.AddRange(chance.List(AnyBox));
            holder.Captain = new Crew { Name = chance.Text(), Watch = chance.Below(9) };
            holder.Captain.Mate = chance.Pick(null, holder.Captain, new Crew { Mate = holder.Captain });
            holder.Lid = new Crate<Crew>.Lid(holder.Captain, chance.Below(9)) { Hinge = chance.Pick(null, new Crate<Crew>.Hinge { Owner = holder.Captain, Of = holder.Lid }) };
            holder.Ranges = chance.MaybeArray(() => new Range<long>(chance.Int64(), chance.Int64()));
        });
        yield return KindCase.Of<BackingFieldHolder>("field keyword, explicit interface property", static (chance, holder) =>
        {
            holder.Clamped = chance.Below(9) - 4;
            holder.Text = chance.Text();
            var dial = new Dial { Turns = chance.Below(99) };
            holder.Dial = dial;
            holder.Gauge = chance.Pick(null, holder.Gauge, new Gauge<float> { Value = chance.Single() });
            holder.Reading = chance.Pick(null, new Reading { Value = chance.Below(9) });
            ILabelled labelled = holder;
            labelled.Label = chance.Text();
            labelled.Codes.Clear();
            labelled.Codes.AddRange(chance.List(() => chance.Below(9)));
        });
    }
}
