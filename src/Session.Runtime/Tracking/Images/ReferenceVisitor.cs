using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Lists the identities that a row refers to.</summary>
internal sealed class ReferenceVisitor : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly bool _constructorOnly;
    private readonly List<long> _found = new();
    private bool _isReadOnly;
    private int _mutable;

    /// <param name="content">Holds the rows.</param>
    /// <param name="constructorOnly">True for those alone that a restoring constructor resolves.</param>
    public ReferenceVisitor(ImageContent content, bool constructorOnly)
        : base(content.Bytes)
    {
        _content = content;
        _constructorOnly = constructorOnly;
    }

    /// <summary>The identities, valid until the next call; none for an identity without a row.</summary>
    public IReadOnlyList<long> Find(long identity)
    {
        _found.Clear();
        if (_content.TryFind(identity, out ImageTable table, out int row)
            && (_constructorOnly ? table.Type.HasReadOnlyReferences : table.Type.HasReferences || (table.Type.HasCollections && _content.MayHaveStrays)))
        {
            VisitRow(table.Type, identity, table.Start(row), table.End(row));
        }

        return _found;
    }

    protected override void EnterMember(SchemaMember member, int depth)
    {
        if (depth == 0)
            _isReadOnly = member.IsReadOnly;
    }

    protected override void EnterElement(SchemaShape collection, int index) => _mutable += MutableLevels(collection);

    protected override void EnterEntry(SchemaShape collection, ReadOnlySpan<byte> keyBytes, int rank) => _mutable += MutableLevels(collection);

    protected override void LeaveElement(SchemaShape collection) => _mutable -= MutableLevels(collection);

    /// <summary>What is pointed at leads nowhere, but a constructor sets its read-only members.</summary>
    protected override void OnWeakReference(SchemaShape shape, long identity)
    {
        if (_constructorOnly)
            OnReference(shape, identity);
    }

    protected override void OnReference(SchemaShape shape, long identity)
    {
        if (identity != 0 && (!_constructorOnly || (_isReadOnly && _mutable == 0)))
            _found.Add(identity);
    }

    /// <summary>What a collection holds that can be filled later is not needed by a constructor.</summary>
    private static int MutableLevels(SchemaShape collection) => collection.IsImmutable ? 0 : 1;
}
