using System;

namespace SessionFlow.Tracking;

/// <summary>
/// What of a read-only member's value cannot change once its object is made: everything but the objects that it refers to
/// and what those of its collections hold that can be filled again.
/// </summary>
internal readonly ref struct FixedValues
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly ImageContent? _content;
    private readonly ByteWriter _output;

    private FixedValues(ReadOnlySpan<byte> source, ImageContent? content, ByteWriter output)
    {
        _source = source;
        _content = content;
        _output = output;
    }

    /// <param name="content">Holds the value, and what stands for it elsewhere.</param>
    /// <param name="shape">The member's.</param>
    /// <param name="position">Where the value begins.</param>
    public static byte[] Of(ImageContent content, SchemaShape shape, int position) => Of(content.Bytes.Span, content, shape, position);

    /// <summary>Those of a value in which no collection stands elsewhere.</summary>
    public static byte[] Of(ReadOnlySpan<byte> source, SchemaShape shape, int position) => Of(source, null, shape, position);

    private static byte[] Of(ReadOnlySpan<byte> source, ImageContent? content, SchemaShape shape, int position)
    {
        using var output = new ByteWriter(64);
        var cursor = new RowCursor { Position = position };
        new FixedValues(source, content, output).Copy(shape, ref cursor);
        return output.ToArray();
    }

    private void Copy(SchemaShape shape, ref RowCursor cursor)
    {
        int start = cursor.Position;
        if (shape.Kind == ShapeKind.Struct && shape.Struct!.Members.Count > 0)
        {
            foreach (SchemaMember member in shape.Struct.RowMembers)
                Copy(member.Shape, ref cursor);
            foreach (SchemaMember member in shape.Struct.PartMembers)
                Copy(member.Shape, ref cursor);
        }
        else if (shape.Kind == ShapeKind.AnyCollection && _source[start] is var form && form != 0)
        {
            _output.Byte(form);
            cursor.Position++;
            Copy(shape.Form(form), ref cursor);
        }
        else if (shape.Kind == ShapeKind.Nullable)
        {
            _output.Byte(_source[cursor.Position++]);
            if (_source[start] != 0)
                Copy(shape.Element!, ref cursor);
        }
        else
        {
            // Which collections of a struct are there: how many are there does not tell.
            if (shape.IsCollection)
                _output.Byte(_source[start] == 0 ? (byte)0 : (byte)1);
            RowSkipper.Skip(_source, shape, ref cursor);
            if (shape.IsImmutable)
                CopyImmutable(shape, start);
            else if (shape.Kind is not (ShapeKind.Reference or ShapeKind.WeakReference or ShapeKind.AnyCollection) && !shape.IsCollection)
                _output.Bytes(_source.Slice(start, cursor.Position - start));
        }
    }

    private void CopyImmutable(SchemaShape shape, int start)
    {
        ulong header = RowSkipper.Number(_source, start, out int size);
        int count = header == CollectionHeader.Null ? -1 : (int)(header - CollectionHeader.FirstCount);
        int elements = start + size;
        if (header == CollectionHeader.Alias)
        {
            // Where it stands among several members is no part of its value.
            if (_content is null || !new CollectionPlaces(_content).TryFind(CollectionPlace.Read(_source.Slice(elements)), out CollectionFacts facts))
                return;
            (count, elements) = (facts.Count, facts.Start - (shape.HasComparer ? 1 : 0));
        }

        _output.Value(count);
        if (count < 0)
            return;
        var cursor = new RowCursor { Position = elements };
        if (shape.HasComparer)
            _output.Byte(_source[cursor.Position++]);
        for (int i = 0; i < count; i++)
        {
            if (shape.Key is { } key)
                Copy(key, ref cursor);
            Copy(shape.Element!, ref cursor);
        }
    }
}
