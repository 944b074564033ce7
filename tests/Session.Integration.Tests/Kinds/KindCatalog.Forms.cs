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
    }
}
