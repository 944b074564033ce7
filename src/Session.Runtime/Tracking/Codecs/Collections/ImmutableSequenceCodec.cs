using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>An immutable list, queue or stack.</summary>
internal sealed class ImmutableSequenceCodec<TCollection, T>(ShapeKind kind, SessionCodec<T> element, Func<T[], TCollection> make) : ImmutableCodec<TCollection>(kind)
    where TCollection : class, IEnumerable<T>
{
    /// <summary>A stack shows first what was added last.</summary>
    private readonly bool _isReversed = kind == ShapeKind.ImmutableStack;

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected override void WriteContent(SnapshotWriter writer, TCollection value)
    {
        T[] items = InOrder(value);
        if (!writer.BeginCollection(value, items.Length, canBeShared: items.Length > 0))
            return;
        foreach (T item in items)
            element.Write(writer, item);
        writer.EndCollection();
    }

    protected override TCollection Read(SnapshotReader reader, CollectionHeader header, TCollection? existing)
    {
        T[] old = existing is null ? Array.Empty<T>() : InOrder(existing);
        var items = new T[header.Count];
        bool isSame = existing is not null && old.Length == items.Length;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = element.Restore(reader, i < old.Length ? old[i] : default!);
            isSame = isSame && element.IsSame(items[i], old[i]);
        }

        return isSame ? existing! : make(items);
    }

    private T[] InOrder(TCollection collection)
    {
        T[] items = collection.ToArray();
        if (_isReversed)
            Array.Reverse(items);
        return items;
    }
}
