using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Finds out whether a value that a live object brings in itself shares a collection with another member.</summary>
internal sealed class AddedAliases : ValueVisitor
{
    private SchemaMember[]? _members;
    private bool _isAdded;
    private bool _found;

    private AddedAliases(ImageContent live)
        : base(live.Bytes)
    {
    }

    /// <param name="live">The live objects.</param>
    /// <param name="added">The members that keep what they hold, by class.</param>
    /// <param name="highest">Objects above this identity are kept as a whole.</param>
    public static bool Exist(ImageContent live, IReadOnlyDictionary<int, SchemaMember[]> added, long highest)
    {
        var visitor = new AddedAliases(live);
        foreach (ImageTable table in live.Tables)
        {
            added.TryGetValue(table.Type.Index, out SchemaMember[]? members);
            for (int row = 0; row < table.Count; row++)
            {
                visitor._members = table.Identity(row) > highest ? null : members ?? Array.Empty<SchemaMember>();
                visitor.VisitRow(table.Type, table.Identity(row), table.Start(row), table.End(row));
            }
        }

        return visitor._found;
    }

    protected override void EnterMember(SchemaMember member, int depth)
    {
        if (depth == 0)
            _isAdded = _members is null || Array.IndexOf(_members, member) >= 0;
    }

    protected override void OnAlias(SchemaShape shape, CollectionPlace target) => _found |= _isAdded;
}
