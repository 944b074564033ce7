using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>The collections that more than one member of a capture refers to, and where their elements were written.</summary>
internal sealed class SharedCollections
{
    private readonly Dictionary<CollectionPlace, RowCursor> _places = new();

    /// <param name="targets">The places that aliases point at.</param>
    /// <param name="schema">The capture's schema.</param>
    /// <param name="rows">The rows by identity.</param>
    /// <param name="source">The bytes that the capture wrote.</param>
    public SharedCollections(
        IReadOnlyCollection<CollectionPlace> targets,
        SessionSchema schema,
        IReadOnlyList<RowEntry> rows,
        ReadOnlyMemory<byte> source)
    {
        var owners = new HashSet<long>();
        foreach (CollectionPlace target in targets)
        {
            owners.Add(target.Identity);
            _places[target] = default;
        }

        foreach (RowEntry row in rows)
        {
            if (!owners.Contains(row.Identity))
                continue;
            var cursor = new RowCursor { Identity = row.Identity, Position = row.Offset };
            LocateMembers(source.Span, schema.Types[row.Type], ref cursor);
        }
    }

    public bool Contains(CollectionPlace place) => _places.ContainsKey(place);

    public RowCursor Find(CollectionPlace place) => _places[place];

    private void LocateMembers(ReadOnlySpan<byte> source, SchemaType type, ref RowCursor cursor)
    {
        cursor.Position += type.RowSize;
        foreach (SchemaMember member in type.PartMembers)
            Locate(source, member.Shape, ref cursor);
    }

    private void Locate(ReadOnlySpan<byte> source, SchemaShape shape, ref RowCursor cursor)
    {
        if (shape.Kind == ShapeKind.Struct)
        {
            LocateMembers(source, shape.Struct!, ref cursor);
        }
        else if (shape.Kind == ShapeKind.Nullable)
        {
            if (source[cursor.Position++] != 0)
                Locate(source, shape.Element!, ref cursor);
        }
        else if (shape.Kind == ShapeKind.AnyCollection && source[cursor.Position] is var form && form != 0)
        {
            cursor.Position++;
            Locate(source, shape.Form(form), ref cursor);
        }
        else if (shape.IsCollection && RowSkipper.Number(source, cursor.Position, out int headerSize) is var header && header > CollectionHeader.Alias)
        {
            var place = new CollectionPlace(cursor.Identity, cursor.Collections);
            if (_places.ContainsKey(place))
                _places[place] = cursor;
            LocateInside(source, shape, (int)(header - CollectionHeader.FirstCount), headerSize, ref cursor);
        }
        else
        {
            RowSkipper.Skip(source, shape, ref cursor);
        }
    }

    private void LocateInside(ReadOnlySpan<byte> source, SchemaShape shape, int count, int headerSize, ref RowCursor cursor)
    {
        if (!shape.Element!.HasCollections)
        {
            RowSkipper.Skip(source, shape, ref cursor);
            return;
        }

        cursor.Collections++;
        cursor.Position += headerSize;
        cursor.Position += RowSkipper.PrefixSize(source, shape, cursor.Position);
        for (int i = 0; i < count; i++)
        {
            if (shape.Key is { } key)
                RowSkipper.Skip(source, key, ref cursor);
            Locate(source, shape.Element, ref cursor);
        }
    }
}
