using System.Collections.Generic;
using System.Linq;
using Session.Integration.Tests.Kinds.Holders;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    private static IEnumerable<KindCase> Collections()
    {
        yield return KindCase.Of<ListHolder>("List", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.Fixed.Clear();
            holder.Fixed.AddRange(chance.List(Any));
            holder.Free = chance.MaybeList(Any);
            holder.Shared = chance.Pick(holder.Free, holder.Fixed, chance.MaybeList(Any));
            holder.Nested = chance.MaybeList(() => chance.MaybeList(() => chance.Below(9)));
            holder.Words = chance.MaybeList(() => chance.MaybeArray(chance.Word));
        });
        yield return KindCase.Of<ArrayHolder>("array, jagged array", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.Slots = chance.List(Any).ToArray();
            holder.Shared = chance.Coin() ? holder.Slots : chance.MaybeArray(Any);
            holder.Jagged = chance.MaybeArray(() => chance.MaybeArray(() => chance.Below(9)));
            holder.Lists = chance.MaybeArray(() => chance.MaybeList(() => chance.Below(9)));
            holder.Bytes = chance.MaybeArray(() => (byte)chance.Below(256));
        });
        yield return KindCase.Of<DictionaryHolder>("Dictionary", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.ByName.Clear();
            holder.Ranks.Clear();
            foreach (string word in chance.List(chance.Word))
                holder.ByName[word] = Any();
            foreach (Unit unit in units.Where(_ => chance.Coin()))
                holder.Ranks[unit] = chance.Below(9);
            holder.ByNumber = chance.Coin() ? chance.List(() => chance.Below(99)).Distinct().ToDictionary(static key => key, _ => Any()) : null;
            holder.Nested = chance.Coin() ? new() { ["a"] = null, ["b"] = new() { [chance.Below(9)] = chance.MaybeList(Any), [-1] = null } } : null;
            holder.Shared = chance.Coin() ? holder.ByName : null;
        });
        yield return KindCase.Of<DepthHolder>("collections in collections", static (chance, holder) =>
        {
            holder.Deep = chance.MaybeList(() => chance.Coin()
                ? new Dictionary<string, int[]?[]?> { ["a"] = chance.MaybeArray(() => chance.MaybeArray(() => chance.Below(9))), ["b"] = null }
                : null);
            holder.Deeper = chance.Coin()
                ? new() { [chance.Below(5)] = chance.MaybeList(() => chance.MaybeList(() => chance.MaybeArray(chance.Cell))), [-1] = null }
                : null;
            holder.Tree = chance.Tree(static () => null);
        });
    }
}
