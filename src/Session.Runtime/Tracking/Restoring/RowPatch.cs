using System;

namespace SessionFlow.Tracking;

/// <summary>Puts what a delta changes of a row into a live object's row.</summary>
internal static class RowPatch
{
    /// <param name="type">The class.</param>
    /// <param name="change">What the delta says.</param>
    /// <param name="live">The object's row, in which the members that the delta changes stand whole.</param>
    /// <param name="before">The row in the delta's base.</param>
    /// <param name="drifted">The first member that is changed and is not as in the base, or that cannot be changed.</param>
    /// <returns>The row as it is to be.</returns>
    public static byte[] Apply(SchemaType type, RowChange change, ReadOnlySpan<byte> live, ReadOnlySpan<byte> before, out SchemaMember? drifted)
    {
        drifted = null;
        ReadOnlySpan<byte> mask = change.Mask.Span;
        var input = new ByteReader(change.Values.Span, "delta");
        using var output = new ByteWriter(live.Length + change.Values.Length);
        int number = 0;
        foreach (SchemaMember member in type.RowMembers)
        {
            ReadOnlySpan<byte> value = live.Slice(member.RowOffset, member.Shape.FixedSize);
            if (ChangeMask.IsSet(mask, number++))
            {
                if (member.IsReadOnly || !value.SequenceEqual(before.Slice(member.RowOffset, value.Length)))
                    drifted ??= member;
                value = input.Bytes(value.Length);
            }

            output.Bytes(value);
        }

        var left = new RowCursor { Position = type.RowSize };
        RowCursor right = left;
        foreach (SchemaMember member in type.PartMembers)
        {
            ReadOnlySpan<byte> value = Next(live, member, ref left);
            ReadOnlySpan<byte> old = Next(before, member, ref right);
            if (ChangeMask.IsSet(mask, number++))
            {
                if (!value.SequenceEqual(old))
                    drifted ??= member;
                ReadOnlySpan<byte> next = RowChange.ReadPart(ref input, old).Span;
                if (member.IsReadOnly && !FixedValues.Of(next, member.Shape, 0).AsSpan().SequenceEqual(FixedValues.Of(old, member.Shape, 0)))
                    drifted ??= member;
                value = next;
            }

            output.Bytes(value);
        }

        return output.ToArray();
    }

    private static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> row, SchemaMember member, ref RowCursor cursor)
    {
        int start = cursor.Position;
        RowSkipper.Skip(row, member.Shape, ref cursor);
        return row.Slice(start, cursor.Position - start);
    }
}
