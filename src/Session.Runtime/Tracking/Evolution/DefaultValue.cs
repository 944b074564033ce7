namespace SessionFlow.Tracking;

/// <summary>Writes what stands for a member that has no stored value: zero, null, empty structs.</summary>
internal static class DefaultValue
{
    public static void Write(SchemaShape shape, ByteWriter output)
    {
        int size = shape.FixedSize;
        if (size >= 0)
        {
            output.At(output.Reserve(size), size).Clear();
            return;
        }

        if (shape.Kind == ShapeKind.AnyCollection)
        {
            output.At(output.Reserve(1 + sizeof(long)), 1 + sizeof(long)).Clear();
            return;
        }

        if (shape.Kind != ShapeKind.Struct)
        {
            // Null, in the header of a string or collection and in the presence byte of a nullable.
            output.Byte(0);
            return;
        }

        output.At(output.Reserve(shape.Struct!.RowSize), shape.Struct.RowSize).Clear();
        foreach (SchemaMember part in shape.Struct.PartMembers)
            Write(part.Shape, output);
    }
}
