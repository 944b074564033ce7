using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Lists the collections of an image that stand in more than one place.</summary>
internal sealed class AliasTargets : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly HashSet<CollectionPlace> _targets = new();

    public AliasTargets(ImageContent content)
        : base(content.Bytes) => _content = content;

    public IReadOnlyCollection<CollectionPlace> Find()
    {
        foreach (ImageTable table in _content.Tables)
        {
            for (int row = 0; row < table.Count; row++)
                VisitRow(table.Type, table.Identity(row), table.Start(row), table.End(row));
        }

        return _targets;
    }

    protected override void OnAlias(SchemaShape shape, CollectionPlace target) => _targets.Add(target);
}
