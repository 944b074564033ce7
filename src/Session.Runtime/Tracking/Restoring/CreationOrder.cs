using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Puts objects that have to be made behind those that their constructors need, without recursion, so that a chain of
/// read-only members may be of any length. What stands in a cycle comes as it is met.
/// </summary>
internal static class CreationOrder
{
    public static IReadOnlyList<long> Of(ImageContent content, IReadOnlyList<long> missing)
    {
        if (!content.Tables.Any(static table => table.Type.HasReadOnlyReferences))
            return missing;
        var wanted = new HashSet<long>(missing);
        var entered = new HashSet<long>();
        var order = new List<long>(wanted.Count);
        var pending = new Stack<(long Identity, bool IsComplete)>();
        var references = new ReferenceVisitor(content, constructorOnly: true);
        foreach (long identity in missing)
        {
            pending.Push((identity, false));
            while (pending.Count > 0)
            {
                (long current, bool isComplete) = pending.Pop();
                if (isComplete)
                {
                    order.Add(current);
                    continue;
                }

                if (!entered.Add(current))
                    continue;
                pending.Push((current, true));
                foreach (long needed in references.Find(current))
                {
                    if (wanted.Contains(needed) && !entered.Contains(needed))
                        pending.Push((needed, false));
                }
            }
        }

        return order;
    }
}
