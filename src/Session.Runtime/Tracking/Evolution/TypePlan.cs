using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>How rows of one stored class, or values of one stored struct, become those of a current one.</summary>
/// <param name="Source">The type as it was stored.</param>
/// <param name="Target">The type as it is.</param>
/// <param name="Members">For each of the target's members, in the order of its rows, the stored member that it takes; null where there is none.</param>
/// <param name="Steps">The migrations that stored objects go through first, in their order.</param>
internal sealed record TypePlan(
    SchemaType Source, SchemaType Target, IReadOnlyList<(SchemaMember Target, SchemaMember? Source)> Members, IReadOnlyList<StateMigration> Steps)
{
    /// <summary>For members that migrations decide on: whether stored objects have a value; the same for all of them.</summary>
    public Dictionary<SchemaMember, bool> Given { get; } = new();

    /// <summary>Members that no stored object has a value for.</summary>
    public IEnumerable<SchemaMember> Added => Members
        .Where(pair => Given.TryGetValue(pair.Target, out bool isGiven) ? !isGiven : pair.Source is null)
        .Select(static pair => pair.Target);
}
