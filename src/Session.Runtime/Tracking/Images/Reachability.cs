using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Finds the rows that some of an image's roots lead to.</summary>
internal static class Reachability
{
    /// <returns>Identities that have rows, ascending.</returns>
    public static List<long> From(ImageContent content, IEnumerable<long> roots)
    {
        var seen = new HashSet<long>();
        var pending = new Stack<long>();
        foreach (long root in roots)
            Meet(root);
        var references = new ReferenceVisitor(content, constructorOnly: false);
        while (pending.Count > 0)
        {
            foreach (long target in references.Find(pending.Pop()))
                Meet(target);
        }

        var result = new List<long>(seen);
        result.Sort();
        return result;

        void Meet(long identity)
        {
            if (identity != 0 && !seen.Contains(identity) && content.TryFind(identity, out _, out _))
            {
                seen.Add(identity);
                pending.Push(identity);
            }
        }
    }
}
