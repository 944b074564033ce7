using System;

namespace SessionFlow.Tracking;

/// <summary>
/// What of a read-only member's value cannot change once its object is made: everything but the objects that it refers to
/// and what its collections hold.
/// </summary>
internal static class FixedValues
{
    public static byte[] Of(ReadOnlySpan<byte> source, SchemaShape shape, int position)
    {
        using var output = new ByteWriter(64);
        var cursor = new RowCursor { Position = position };
        Copy(source, shape, ref cursor, output);
        return output.ToArray();
    }

    private static void Copy(ReadOnlySpan<byte> source, SchemaShape shape, ref RowCursor cursor, ByteWriter output)
    {
        int start = cursor.Position;
        if (shape.Kind == ShapeKind.Struct && shape.Struct!.Members.Count > 0)
        {
            foreach (SchemaMember member in shape.Struct.RowMembers)
                Copy(source, member.Shape, ref cursor, output);
            foreach (SchemaMember member in shape.Struct.PartMembers)
                Copy(source, member.Shape, ref cursor, output);
        }
        else if (shape.Kind == ShapeKind.Nullable)
        {
            output.Byte(source[cursor.Position++]);
            if (source[start] != 0)
                Copy(source, shape.Element!, ref cursor, output);
        }
        else
        {
            // Which collections of a struct are there: how many are there does not tell.
            if (shape.IsCollection)
                output.Byte(source[start] == 0 ? (byte)0 : (byte)1);
            RowSkipper.Skip(source, shape, ref cursor);
            if (shape.Kind is not (ShapeKind.Reference or ShapeKind.WeakReference) && !shape.IsCollection)
                output.Bytes(source.Slice(start, cursor.Position - start));
        }
    }
}
