using System;

namespace SessionFlow.Tracking;

/// <summary>What a delta says of a row that both states have.</summary>
/// <param name="Identity">The row.</param>
/// <param name="Mask">Which members change, see <see cref="ChangeMask"/>.</param>
/// <param name="Values">The new values of those, one after the other.</param>
internal readonly record struct RowChange(long Identity, ReadOnlyMemory<byte> Mask, ReadOnlyMemory<byte> Values)
{
    /// <summary>True when a member's new value is an edit of its old one.</summary>
    public bool HasEdits(SchemaType type)
    {
        var input = new ByteReader(Values.Span, "delta");
        int member = 0;
        foreach (SchemaMember item in type.RowMembers)
        {
            if (ChangeMask.IsSet(Mask.Span, member++))
                input.Skip(item.Shape.FixedSize);
        }

        for (; member < type.Members.Count; member++)
        {
            if (ChangeMask.IsSet(Mask.Span, member))
            {
                ulong header = input.VarUInt();
                if ((header & 1) != 0)
                    return true;
                input.Skip((int)(header >> 1));
            }
        }

        return false;
    }

    /// <summary>Reads a part's new value: whole, or as an edit of the old one.</summary>
    /// <exception cref="SessionFormatException">It is cut off, or edits what is not there.</exception>
    public static ReadOnlyMemory<byte> ReadPart(ref ByteReader input, scoped ReadOnlySpan<byte> before)
    {
        ulong header = input.VarUInt();
        ReadOnlySpan<byte> bytes = input.Bytes((int)Math.Min(header >> 1, int.MaxValue));
        if ((header & 1) == 0)
            return bytes.ToArray();
        using var value = new ByteWriter(before.Length + bytes.Length);
        PartEdit.Apply(before, bytes, value);
        return value.ToArray();
    }
}
