using System.Collections.Generic;
using Session.Integration.Tests.Kinds.Holders;
using Skirmish;
using FlakTurret = Skirmish.FlakTurret;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    /// <summary>Who holds whom, and from where.</summary>
    private static IEnumerable<KindCase> Owners()
    {
        yield return KindCase.Of<YardHolder>("clones, moves between owners, read-only owner", static (chance, holder) =>
        {
            while (holder.Berths.Count < 2)
                holder.Berths.Add(new Berth(holder));
            Berth Any() => chance.Pick(holder.Berths.ToArray());
            for (int turns = 1 + chance.Below(6); turns > 0; turns--)
            {
                (Berth from, Berth to) = (Any(), Any());
                if (from.Hulls.Count == 0)
                {
                    from.Hulls.Add(new Hull(from) { In = from, Number = turns });
                    continue;
                }

                Hull hull = chance.Pick(from.Hulls.ToArray());
                if (chance.Coin())
                {
                    from.Hulls.Remove(hull);
                    to.Hulls.Add(hull);
                    hull.In = to;
                }
                else
                {
                    Hull twin = hull.Clone();
                    (twin.Number, twin.Sister) = (hull.Number + 100, hull);
                    if (chance.Coin())
                        twin.Log = new();
                    twin.Log.Add(chance.Text());
                    to.Hulls.Insert(0, twin);
                }
            }
        });
        yield return KindCase.Of<ArsenalHolder>("polymorphic members across assemblies", static (chance, holder) =>
        {
            Cooldown AnyCooldown() => new(chance.Below(9), chance.Below(9));
            Weapon? Any() => chance.Below(5) switch
            {
                0 => null,
                1 => holder.Main,
                2 => new FlakTurret { Rounds = chance.Below(9), Mount = chance.Vector3(), Heat = chance.Single() },
                3 => new PulseCannon { Trigger = AnyCooldown() },
                _ => new Harpoon { Line = chance.Below(9), Spare = holder.Main, Range = chance.Single(), Trigger = AnyCooldown() },
            };
            holder.Main = Any();
            Refill(holder.Rack, chance.List(Any));
            holder.Named.Clear();
            foreach (string word in chance.List(chance.Word))
                holder.Named[word] = Any();
            holder.Grid = chance.Coin() ? Grid(chance, Any) : null;
            holder.Cooldown = AnyCooldown();
            holder.Waypoint = chance.Coin() ? new Waypoint { Position = chance.Vector3(), Radius = chance.Single(), Kind = (WaypointKind)chance.Below(2) } : null;
            holder.Cooldowns.Clear();
            holder.Cooldowns.UnionWith(chance.List(AnyCooldown));
        });
    }
}
