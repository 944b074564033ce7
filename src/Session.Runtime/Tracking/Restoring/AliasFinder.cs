using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Finds the rows in which a collection of another place stands.</summary>
internal sealed class AliasFinder : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly bool _withinRows;
    private bool _found;

    /// <param name="content">Holds the rows.</param>
    /// <param name="withinRows">True to count a place in the same row as another.</param>
    public AliasFinder(ImageContent content, bool withinRows = false)
        : base(content.Bytes)
    {
        _content = content;
        _withinRows = withinRows;
    }

    public HashSet<long> Find(IEnumerable<long> identities)
    {
        var result = new HashSet<long>();
        foreach (long identity in identities)
        {
            if (!_content.TryFind(identity, out ImageTable table, out int row) || !table.Type.HasCollections)
                continue;
            _found = false;
            VisitRow(table.Type, identity, table.Start(row), table.End(row));
            if (_found)
                result.Add(identity);
        }

        return result;
    }

    protected override void OnAlias(SchemaShape shape, CollectionPlace target) => _found |= _withinRows || target.Identity != Identity;
}
