using System.Collections.Generic;
using System.Linq;

namespace Session.Integration.Tests.Kinds;

/// <summary>Every kind of state that can be captured, by area. A new kind adds its case to its area's file.</summary>
internal static partial class KindCatalog
{
    public static IReadOnlyList<(string Area, IReadOnlyList<KindCase> Cases)> Areas { get; } = new (string, IReadOnlyList<KindCase>)[]
    {
        ("Values", Values().ToArray()),
        ("Collections", Collections().Concat(Grids()).ToArray()),
        ("Forms of declaration", Forms().Concat(Owners()).Concat(Shapes()).ToArray()),
        ("Attributes", Attributes().ToArray()),
    };

    public static IEnumerable<KindCase> All => Areas.SelectMany(static area => area.Cases);
}
