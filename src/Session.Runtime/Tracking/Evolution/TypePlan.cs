using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>How rows of one stored class, or values of one stored struct, become those of a current one.</summary>
/// <param name="Source">The type as it was stored.</param>
/// <param name="Target">The type as it is.</param>
/// <param name="Members">For each of the target's members, in the order of its rows, the stored member that it takes; null where there is none.</param>
internal sealed record TypePlan(SchemaType Source, SchemaType Target, IReadOnlyList<(SchemaMember Target, SchemaMember? Source)> Members)
{
    /// <summary>The members that no stored one goes to.</summary>
    public SchemaMember[] Absent { get; } = Members.Where(static pair => pair.Source is null).Select(static pair => pair.Target).ToArray();
}
