using System.Collections.Generic;
using System.Linq;
using Session.Integration.Tests.Kinds.Holders;

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
    }
}
