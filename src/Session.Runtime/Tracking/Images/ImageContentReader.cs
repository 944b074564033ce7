using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Reads content from untrusted bytes and has every row of it validated, before any object is made of it.</summary>
internal static class ImageContentReader
{
    /// <exception cref="SessionFormatException">The bytes are no content of that schema.</exception>
    public static ImageContent Read(SessionSchema schema, ReadOnlyMemory<byte> bytes)
    {
        var input = new ByteReader(bytes.Span, "snapshot");
        ImageRoot[] roots = ReadRoots(ref input);
        KeyValuePair<long, string>[] untracked = ReadUntracked(ref input);
        var tables = new ImageTable[input.Count(minimumSize: 2)];
        for (int i = 0; i < tables.Length; i++)
        {
            tables[i] = ReadTable(ref input, schema);
            if (i > 0 && tables[i - 1].Type.Index >= tables[i].Type.Index)
                throw input.Error("its tables are out of order");
        }

        input.End();
        var content = new ImageContent(schema, bytes, roots, untracked, tables);
        new ContentValidator(content).Validate();
        return content;
    }

    public static ImageRoot[] ReadRoots(ref ByteReader input)
    {
        var roots = new ImageRoot[input.Count(minimumSize: 2)];
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = new ImageRoot(input.Text(), ReadIdentity(ref input));
            if (i > 0 && string.CompareOrdinal(roots[i - 1].Name, roots[i].Name) >= 0)
                throw input.Error("its roots are out of order");
        }

        return roots;
    }

    public static KeyValuePair<long, string>[] ReadUntracked(ref ByteReader input)
    {
        var untracked = new KeyValuePair<long, string>[input.Count(minimumSize: 2)];
        for (int i = 0; i < untracked.Length; i++)
        {
            untracked[i] = new KeyValuePair<long, string>(ReadIdentity(ref input), input.Text());
            if (untracked[i].Key <= (i > 0 ? untracked[i - 1].Key : 0))
                throw input.Error("its objects without a row are out of order");
        }

        return untracked;
    }

    private static ImageTable ReadTable(ref ByteReader input, SessionSchema schema)
    {
        SchemaType type = schema.Types[input.Index(schema.Types.Count)];
        if (type.IsValue)
            throw input.Error($"struct '{type.Name}' has a table");
        var identities = new long[input.Count(minimumSize: 1)];
        long previous = 0;
        for (int i = 0; i < identities.Length; i++)
        {
            long step = ReadIdentity(ref input);
            if (step == 0 || step > long.MaxValue - previous)
                throw input.Error($"the identities of '{type.Name}' are out of order");
            identities[i] = previous += step;
        }

        if (identities.Length == 0)
            throw input.Error($"the table of '{type.Name}' is empty");
        var offsets = new int[identities.Length + 1];
        long end = 0;
        for (int i = 0; i < identities.Length; i++)
        {
            end += type.RowSize + (type.FixedSize < 0 ? input.Int32Var() : 0);
            offsets[i + 1] = (int)Math.Min(end, int.MaxValue);
        }

        int start = input.Position;
        input.Skip((int)Math.Min(end, int.MaxValue));
        for (int i = 0; i < offsets.Length; i++)
            offsets[i] += start;
        return new ImageTable(type, identities, offsets);
    }

    private static long ReadIdentity(ref ByteReader input)
    {
        ulong value = input.VarUInt();
        return value <= long.MaxValue ? (long)value : throw input.Error($"{value} is no identity");
    }
}
