using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>What a delta's body says, taken apart but not yet held against any state.</summary>
/// <param name="Roots">The new roots, or null where they stay.</param>
/// <param name="Untracked">The new objects without a row, or null where they stay.</param>
/// <param name="Tables">The classes that change, in the order of the schema.</param>
internal sealed record DeltaBody(
    IReadOnlyList<ImageRoot>? Roots, IReadOnlyList<KeyValuePair<long, string>>? Untracked, IReadOnlyList<TableChange> Tables)
{
    /// <exception cref="SessionFormatException">The bytes are no body of a delta of that schema.</exception>
    public static DeltaBody Read(SessionSchema schema, ReadOnlyMemory<byte> bytes)
    {
        var input = new ByteReader(bytes.Span, "delta");
        ImageRoot[]? roots = input.Boolean() ? ImageContentReader.ReadRoots(ref input) : null;
        KeyValuePair<long, string>[]? untracked = input.Boolean() ? ImageContentReader.ReadUntracked(ref input) : null;
        var tables = new TableChange[input.Count(minimumSize: 4)];
        for (int i = 0; i < tables.Length; i++)
        {
            SchemaType type = schema.Types[input.Index(schema.Types.Count)];
            if (i > 0 && type.Index <= tables[i - 1].Type.Index)
                throw input.Error("its tables are out of order");
            if (type.IsValue)
                throw input.Error($"struct '{type.Name}' has a table");
            tables[i] = ReadTable(ref input, type, bytes);
        }

        input.End();
        return new DeltaBody(roots, untracked, tables);
    }

    private static TableChange ReadTable(ref ByteReader input, SchemaType type, ReadOnlyMemory<byte> bytes)
    {
        long[] removed = ReadIdentities(ref input);
        long[] identities = ReadIdentities(ref input);
        var added = new RowSource[identities.Length];
        for (int i = 0; i < added.Length; i++)
        {
            int size = type.FixedSize < 0 ? input.Int32Var() : 0;
            if (size > int.MaxValue - type.RowSize)
                throw input.Error($"object {identities[i]} is too large");
            added[i] = new RowSource(identities[i], bytes.Slice(input.Position, input.Bytes(type.RowSize + size).Length));
        }

        long[] found = ReadIdentities(ref input);
        var changed = new RowChange[found.Length];
        for (int i = 0; i < changed.Length; i++)
        {
            if (Array.BinarySearch(identities, found[i]) >= 0)
                throw input.Error($"it adds and changes object {found[i]}");
            changed[i] = ReadChange(ref input, type, found[i], bytes);
        }

        return new TableChange(type, removed, added, changed);
    }

    private static RowChange ReadChange(ref ByteReader input, SchemaType type, long identity, ReadOnlyMemory<byte> bytes)
    {
        int start = input.Position;
        ReadOnlySpan<byte> mask = input.Bytes(ChangeMask.SizeFor(type));
        int member = 0;
        foreach (SchemaMember item in type.RowMembers)
        {
            if (ChangeMask.IsSet(mask, member++))
                input.Skip(item.Shape.FixedSize);
        }

        for (; member < type.Members.Count; member++)
        {
            if (ChangeMask.IsSet(mask, member))
                input.Skip((int)Math.Min(input.VarUInt() >> 1, int.MaxValue));
        }

        int values = start + mask.Length;
        return new RowChange(identity, bytes.Slice(start, mask.Length), bytes.Slice(values, input.Position - values));
    }

    private static long[] ReadIdentities(ref ByteReader input)
    {
        var identities = new long[input.Count(minimumSize: 1)];
        long previous = 0;
        for (int i = 0; i < identities.Length; i++)
        {
            ulong step = input.VarUInt();
            if (step == 0 || step > (ulong)(long.MaxValue - previous))
                throw input.Error("its identities are out of order");
            identities[i] = previous += (long)step;
        }

        return identities;
    }
}
