using System.Collections.Generic;
using System.Linq;
using Session.Integration.Tests.Attributes;
using Session.Integration.Tests.Kinds.Holders;
using SessionFlow;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    private static IEnumerable<KindCase> Attributes()
    {
        yield return KindCase.Of<NameHolder>("[SessionTracked(Name)], [SessionMember(Name)]", static (chance, holder) =>
        {
            holder.Size = chance.Below(9);
            holder.Names = chance.MaybeList(chance.Text);
        });
        yield return KindCase.Of<KeyHolder>("[SessionKey]", static (chance, holder) =>
        {
            Wing[] wings = chance.List(() => chance.Below(6)).Distinct().Select(id => new Wing { Id = id, Name = chance.Text() }).ToArray();
            foreach (Wing wing in wings)
                wing.Leader = chance.Pick(wings);
            holder.Wings.Clear();
            holder.Wings.AddRange(wings);
            holder.Leader = wings.LastOrDefault();
        });
        yield return KindCase.Of<IgnoredHolder>("[SessionIgnored]", static (chance, holder) =>
        {
            holder.Value = chance.Below(9);
            holder.Texture = new object();
            holder.Cached();
        });
        yield return KindCase.Of<HookHolder>("OnCapturing and OnRestored", static (chance, holder) =>
        {
            (holder.Left, holder.Right) = (chance.Below(99), chance.Below(99));
            holder.Rounded = holder.Left / 10 * 10;
        });
        yield return KindCase.Of<PointerHolder>("[SessionReference]", static (chance, holder) =>
        {
            holder.Units.Clear();
            holder.Units.AddRange(Unit.Some(chance));
            Unit? Any() => chance.Coin() ? chance.Pick(holder.Units.ToArray()) : null;
            holder.Aim = Any();
            holder.Seen.Clear();
            holder.Seen.AddRange(chance.List(Any));
            holder.Slots = chance.MaybeArray(Any);
            holder.Threat.Clear();
            foreach (Unit unit in holder.Units.Where(_ => chance.Coin()))
                holder.Threat[unit] = chance.Below(9);
        });
        yield return KindCase.Of<SetterHolder>("[SessionMember] on a computed property", static (chance, holder) =>
        {
            holder.Plain = chance.Below(9);
            holder.Level = chance.Below(99);
            holder.Title = chance.Text();
            holder.Units = chance.MaybeList(() => Unit.Some(chance)[0]);
        });
        yield return KindCase.Of<EngineHolder>("[SessionInherited]", static (chance, holder) =>
        {
            (holder.Position, holder.Label, holder.LayerOf) = (chance.Double(), chance.Text(), chance.Below(9));
            holder.Own = chance.Below(9);
        });
        yield return KindCase.Of<DiceHolder>("SessionRandom", static (chance, holder) =>
        {
            for (int rolls = chance.Below(5); rolls > 0; rolls--)
                holder.Dice.Next();
            holder.More = chance.MaybeList(() => new SessionRandom(chance.Below(9)));
        });
        yield return KindCase.Of<ConvertedHolder>("[SessionConverter]", static (chance, holder) =>
        {
            Route? Some() => chance.Coin() ? new Route(chance.Word()) : null;
            holder.Route = Some();
            holder.Heights = chance.Coin() ? new Grid<int>(chance.List(() => chance.Below(9))) : null;
            (holder.Purse, holder.Bet) = (new Money(chance.Int64()), chance.Maybe(() => new Money(chance.Below(9))));
            holder.Routes.Clear();
            holder.Routes.AddRange(chance.List(Some));
            holder.Prices.Clear();
            foreach (int price in chance.List(() => chance.Below(9)))
                holder.Prices[new Money(price)] = Some();
        });
        yield return KindCase.Of<FactoryHolder>("[SessionFactory]", static (chance, holder) =>
        {
            holder.Made = chance.Coin() ? Built() : null;
            holder.All.Clear();
            holder.All.AddRange(chance.List<FactoryMade?>(Built));

            FactoryMade Built()
            {
                var made = new FactoryMade(chance.Below(9), chance.Text()) { Level = chance.Below(9) };
                made.Marks.AddRange(chance.List(() => chance.Below(9)));
                return made;
            }
        });
    }
}
