using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Lists the members that point at an object which is not there any more, and hold null instead.</summary>
internal sealed class LostPointers : ValueVisitor
{
    private readonly GraphRestore _graph;
    private readonly List<(long Holder, string Member, long Target)> _found = new();
    private readonly Stack<string> _members = new();

    private LostPointers(ImageContent content, GraphRestore graph)
        : base(content.Bytes) => _graph = graph;

    public static IEnumerable<StateGap> Of(ImageContent content, GraphRestore graph, IEnumerable<long> identities)
    {
        if (!content.Tables.Any(static table => table.Type.HasWeakReferences))
            yield break;
        var visitor = new LostPointers(content, graph);
        foreach (long identity in identities)
        {
            if (content.TryFind(identity, out ImageTable table, out int row) && table.Type.HasWeakReferences)
                visitor.VisitRow(table.Type, identity, table.Start(row), table.End(row));
        }

        if (visitor._found.Count == 0)
            yield break;
        ObjectPaths paths = ObjectPaths.Of(content);
        foreach ((long holder, string member, long target) in visitor._found)
            yield return new StateGap(ObjectPaths.Join(paths.PathOf(holder), member), $"object {target}, which it pointed at, is not there any more");
    }

    protected override void EnterMember(SchemaMember member, int depth) => _members.Push(_members.Count == 0 ? member.Name : _members.Peek() + "." + member.Name);

    protected override void LeaveMember() => _members.Pop();

    protected override void OnWeakReference(SchemaShape shape, long identity)
    {
        if (identity != 0 && _graph.Point(identity) is null)
            _found.Add((Identity, _members.Peek(), identity));
    }
}
