using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Finds the objects that rows point at and that have none themselves.</summary>
internal sealed class PointedObjects : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly HashSet<long> _found = new();

    private PointedObjects(ImageContent content)
        : base(content.Bytes) => _content = content;

    public static IReadOnlyCollection<long> OutsideOf(ImageContent content)
    {
        var visitor = new PointedObjects(content);
        foreach (ImageTable table in content.Tables)
        {
            for (int row = 0; row < table.Count && table.Type.HasWeakReferences; row++)
                visitor.VisitRow(table.Type, table.Identity(row), table.Start(row), table.End(row));
        }

        return visitor._found;
    }

    protected override void OnWeakReference(SchemaShape shape, long identity)
    {
        if (identity != 0 && !_content.TryFind(identity, out _, out _))
            _found.Add(identity);
    }
}
