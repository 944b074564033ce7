using System;

namespace SessionFlow.Tracking;

/// <summary>
/// An edit of one value's bytes: pieces of the old value and new bytes, in the order of the new value. It knows no shapes, so
/// it is the same for lists, dictionaries, sets, strings and structs; whoever makes it knows where elements begin.
/// </summary>
internal static class PartEdit
{
    /// <summary>Puts the new value together from the old one and an edit of any origin.</summary>
    /// <exception cref="SessionFormatException">The edit takes what is not there, or takes more than there is.</exception>
    public static void Apply(ReadOnlySpan<byte> before, ReadOnlySpan<byte> edit, ByteWriter output)
    {
        var input = new ByteReader(edit, "delta");
        long unit = (long)input.Int32Var() + 1;
        long position = input.Int32Var();

        // Nothing is taken twice, so that no edit makes more than the old value and itself together.
        long left = before.Length;
        while (input.Left > 0)
        {
            ulong operation = input.VarUInt();
            ulong count = operation >> 1;
            if (count == 0)
                throw input.Error("an edit has an empty piece");
            if ((operation & 1) == 0)
            {
                output.Bytes(input.Bytes((int)Math.Min(count, int.MaxValue)));
                continue;
            }

            ulong jump = input.VarUInt();
            if (count > (ulong)(left / unit) || (jump >> 1) > (ulong)(before.Length / unit))
                throw input.Error("an edit takes more than the old value has");
            position += (long)(jump >> 1) * ((jump & 1) == 0 ? unit : -unit);
            int length = (int)((long)count * unit);
            if (position < 0 || position > before.Length - length)
                throw input.Error("an edit takes what the old value does not have");
            output.Bytes(before.Slice((int)position, length));
            position += length;
            left -= length;
        }
    }
}
