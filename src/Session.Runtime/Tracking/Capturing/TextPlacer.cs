using System;

namespace SessionFlow.Tracking;

/// <summary>Copies rows as a capture wrote them and puts each text that it kept in its place.</summary>
/// <param name="source">What the capture wrote.</param>
/// <param name="output">Takes the rows.</param>
internal sealed class TextPlacer(CapturedStream source, ByteWriter output)
{
    private int _next;
    private int _copied;

    /// <summary>Copies a row.</summary>
    /// <param name="type">Its class.</param>
    /// <param name="row">Where it stands in the source.</param>
    /// <returns>Where it stands in the output.</returns>
    public RowEntry Copy(SchemaType type, RowEntry row)
    {
        int start = output.Length;
        ReadOnlySpan<byte> bytes = source.Bytes.Span;
        _copied = row.Offset;
        if (type.HasTexts)
        {
            _next = row.FirstText;
            var cursor = new RowCursor { Position = row.Offset };
            PlaceMembers(bytes, type, ref cursor);
        }

        output.Bytes(bytes.Slice(_copied, row.Offset + row.Length - _copied));
        return row with { Offset = start, Length = output.Length - start };
    }

    private void PlaceMembers(ReadOnlySpan<byte> bytes, SchemaType type, ref RowCursor cursor)
    {
        cursor.Position += type.RowSize;
        foreach (SchemaMember member in type.PartMembers)
            Place(bytes, member.Shape, ref cursor);
    }

    private void Place(ReadOnlySpan<byte> bytes, SchemaShape shape, ref RowCursor cursor)
    {
        if (!shape.HasTexts)
        {
            RowSkipper.Skip(bytes, shape, ref cursor);
            return;
        }

        switch (shape.Kind)
        {
            case ShapeKind.String:
                PlaceText(bytes, ref cursor);
                break;
            case ShapeKind.Struct:
                PlaceMembers(bytes, shape.Struct!, ref cursor);
                break;
            case ShapeKind.Nullable:
                if (bytes[cursor.Position++] != 0)
                    Place(bytes, shape.Element!, ref cursor);
                break;
            case ShapeKind.AnyCollection:
                byte form = bytes[cursor.Position++];
                if (form == 0)
                    cursor.Position += sizeof(long);
                else
                    PlaceCollection(bytes, shape.Form(form), ref cursor);
                break;
            default:
                PlaceCollection(bytes, shape, ref cursor);
                break;
        }
    }

    private void PlaceText(ReadOnlySpan<byte> bytes, ref RowCursor cursor)
    {
        // The only other thing that a capture writes for a text is null.
        int position = cursor.Position++;
        if (bytes[position] != StringFormat.Kept)
            return;
        output.Bytes(bytes.Slice(_copied, position - _copied));
        output.Text(source.Texts.Array[_next++].Value);
        _copied = cursor.Position;
    }

    private void PlaceCollection(ReadOnlySpan<byte> bytes, SchemaShape shape, ref RowCursor cursor)
    {
        ulong header = RowSkipper.Number(bytes, cursor.Position, out int headerSize);
        cursor.Position += headerSize;
        if (header == CollectionHeader.Null)
            return;
        if (header == CollectionHeader.Alias)
        {
            cursor.Position += CollectionPlace.Size;
            return;
        }

        int count = (int)(header - CollectionHeader.FirstCount);
        cursor.Position += RowSkipper.PrefixSize(bytes, shape, cursor.Position);
        for (int i = 0; i < count; i++)
        {
            if (shape.Key is { } key)
                Place(bytes, key, ref cursor);
            Place(bytes, shape.Element!, ref cursor);
        }
    }
}
