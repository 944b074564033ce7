using System;

namespace SessionFlow.Tracking;

/// <summary>Passes over values of rows that are known to be well formed: written by a capture, or validated.</summary>
internal static class RowSkipper
{
    public static void Skip(ReadOnlySpan<byte> source, SchemaShape shape, ref RowCursor cursor)
    {
        int size = shape.FixedSize;
        if (size >= 0)
        {
            cursor.Position += size;
            return;
        }

        switch (shape.Kind)
        {
            case ShapeKind.String:
                ulong header = Number(source, cursor.Position, out int headerSize);
                StringFormat.TryHeader(header, out int count, out _);
                cursor.Position += headerSize + count;
                break;
            case ShapeKind.BigInteger:
            case ShapeKind.Version:
            case ShapeKind.Uri:
                int length = (int)Number(source, cursor.Position, out int lengthSize);
                cursor.Position += lengthSize + length;
                break;
            case ShapeKind.Struct:
                SkipMembers(source, shape.Struct!, ref cursor);
                break;
            case ShapeKind.Nullable:
                if (source[cursor.Position++] != 0)
                    Skip(source, shape.Element!, ref cursor);
                break;
            case ShapeKind.AnyCollection:
                byte form = source[cursor.Position++];
                if (form == 0)
                    cursor.Position += sizeof(long);
                else
                    SkipCollection(source, shape.Form(form), ref cursor);
                break;
            default:
                SkipCollection(source, shape, ref cursor);
                break;
        }
    }

    public static void SkipMembers(ReadOnlySpan<byte> source, SchemaType type, ref RowCursor cursor)
    {
        cursor.Position += type.RowSize;
        foreach (SchemaMember member in type.PartMembers)
            Skip(source, member.Shape, ref cursor);
    }

    public static ulong Number(ReadOnlySpan<byte> source, int position, out int size)
    {
        size = VarInt.Read(source.Slice(position), out ulong value);
        return value;
    }

    /// <summary>How many bytes stand between a collection's header and its elements.</summary>
    public static int PrefixSize(ReadOnlySpan<byte> source, SchemaShape shape, int position)
    {
        if (shape.HasComparer)
            return 1;
        int size = 0;
        for (int i = 0; i < shape.Rank; i++)
        {
            Number(source, position + size, out int numberSize);
            size += numberSize;
        }

        return size;
    }

    private static void SkipCollection(ReadOnlySpan<byte> source, SchemaShape shape, ref RowCursor cursor)
    {
        ulong header = Number(source, cursor.Position, out int headerSize);
        cursor.Position += headerSize;
        if (header == CollectionHeader.Null)
            return;
        if (header == CollectionHeader.Alias)
        {
            cursor.Position += CollectionPlace.Size;
            return;
        }

        cursor.Collections++;
        int count = (int)(header - CollectionHeader.FirstCount);
        cursor.Position += PrefixSize(source, shape, cursor.Position);
        if (shape.Key is null && shape.Element!.FixedSize is var size && size >= 0)
        {
            cursor.Position += count * size;
            return;
        }

        for (int i = 0; i < count; i++)
        {
            if (shape.Key is { } key)
                Skip(source, key, ref cursor);
            Skip(source, shape.Element!, ref cursor);
        }
    }
}
