using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Tells whether members that share a collection are of one type still: what is laid out alike may have become of two, such
/// as a list of numbers and one of identifiers that a converter makes of numbers.
/// </summary>
internal sealed class SharedTypes : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly Dictionary<CollectionPlace, Type?> _types = new();
    private readonly List<(Type? Type, CollectionPlace Target)> _aliases = new();

    private SharedTypes(ImageContent content)
        : base(content.Bytes) => _content = content;

    /// <param name="content">Content in a schema that knows this build's types.</param>
    public static bool Fit(ImageContent content) => !content.MayHaveAliases || new SharedTypes(content).Fit();

    private bool Fit()
    {
        foreach (ImageTable table in _content.Tables)
        {
            for (int row = 0; row < table.Count && table.Type.HasCollections; row++)
                VisitRow(table.Type, table.Identity(row), table.Start(row), table.End(row));
        }

        return _aliases.All(alias => _types[alias.Target] == alias.Type);
    }

    protected override void OnCollection(SchemaShape shape, CollectionPlace place, int count) => _types[place] = shape.ValueType;

    protected override void OnAlias(SchemaShape shape, CollectionPlace target) => _aliases.Add((shape.ValueType, target));
}
