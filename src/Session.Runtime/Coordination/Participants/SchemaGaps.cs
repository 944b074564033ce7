using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>Lists the state that no checkpoint of some roots will hold, so that a disabled analyzer makes no loss silent.</summary>
internal static class SchemaGaps
{
    public static IEnumerable<SessionProblem> Of(IReadOnlyCollection<RootBinding> roots, SessionTypeSet types)
    {
        if (roots.Count == 0)
            yield break;
        SessionSchema schema = types.SchemaFor(roots.Select(static root => root.Declared).ToArray()).Schema;
        foreach (SchemaType type in schema.Types)
            foreach (SchemaGap gap in type.Gaps)
                yield return new SessionProblem { Kind = SessionProblemKind.Gap, Message = $"{type.Name}.{gap.Member} is in no checkpoint: {gap.Reason}" };
    }
}
