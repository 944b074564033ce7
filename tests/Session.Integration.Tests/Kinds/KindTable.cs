using System.Globalization;
using System.Linq;
using System.Text;

namespace Session.Integration.Tests.Kinds;

/// <summary>Writes the table of kinds and laws that stands in <c>docs/kinds.md</c>.</summary>
internal static class KindTable
{
    private const string Introduction =
        """
        # Kinds of state

        Every kind of state that can be captured, and how many values each law of the state engine saw of it in the tests. The table
        is printed by `KindLawTests` (`tests/Session.Integration.Tests/Kinds`), which fails when it is out of date;
        `SESSION_UPDATE_GOLDEN=1 dotnet test --filter KindLawTests` writes it again.

        1. **Restored as it was**: into a new graph, in place, and in a new process by adoption; capturing again gives the same bytes.
        2. **Apart from the live objects**: a snapshot does not change when they do.
        3. **Diffed and folded**: a delta leads to the other state and back, byte for byte.
        4. **All or nothing**: a hook that throws beside the member, or an image that lies, changes nothing.
        5. **Hostile bytes**: a value or a typed error, in bounded memory, for forged snapshots and deltas. The count is that of the
           forgeries; besides, each bit of a snapshot and of a delta was flipped and each truncation tried.
        6. **Canonical bytes**: the same in another culture and after another order of insertion.
        7. **From an older schema**: with any member unknown, renamed or changed for its neighbour, and with any enum numbered
           otherwise, what the older release stored becomes the same bytes whether it is copied or looked at value by value; and what
           only has another name comes back as it was.

        """;

    public static string Write(KindResults results)
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach ((string area, var cases) in KindCatalog.Areas.Where(static area => area.Cases.Count > 0))
        {
            text.Append("\n## ").Append(area).Append("\n\n| kind | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
            foreach (KindCase kind in cases)
            {
                text.Append("| ").Append(kind.Name).Append(" |");
                foreach (KindLaw law in KindResults.Laws)
                    text.Append(' ').Append(results.Of(kind, law).ToString(CultureInfo.InvariantCulture)).Append(" |");
                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
