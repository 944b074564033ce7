using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>Conversions between kinds of number in which no value of the stored kind is lost.</summary>
internal static class NumberConversion
{
    /// <summary>Bits of an integer that a float and a double hold exactly (IEEE 754).</summary>
    private const int SingleBits = 24;
    private const int DoubleBits = 53;

    public static bool IsLossless(ShapeKind source, ShapeKind target)
    {
        if (!IsNumber(source) || !IsNumber(target))
            return false;
        if (source == target)
            return true;
        if (!IsInteger(source))
            return source == ShapeKind.Single && target == ShapeKind.Double;
        int bits = Bits(source);
        return target switch
        {
            ShapeKind.Single => bits <= SingleBits,
            ShapeKind.Double => bits <= DoubleBits,
            ShapeKind.Decimal => true,
            _ => IsSigned(target) ? Bits(target) > bits || (IsSigned(source) && Bits(target) == bits) : !IsSigned(source) && Bits(target) >= bits,
        };
    }

    public static void Convert(ReadOnlySpan<byte> bytes, ShapeKind source, ShapeKind target, ByteWriter output)
    {
        if (source == ShapeKind.Single)
        {
            output.Value((double)BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32LittleEndian(bytes)));
            return;
        }

        long value = ReadInteger(bytes, source);
        switch (target)
        {
            case ShapeKind.Single:
                output.Value((float)value);
                break;
            case ShapeKind.Double:
                output.Value((double)value);
                break;
            case ShapeKind.Decimal:
                output.Value(source == ShapeKind.UInt64 ? (decimal)unchecked((ulong)value) : value);
                break;
            default:
                WriteInteger(value, target, output);
                break;
        }
    }

    /// <summary>An integer's value, sign- or zero-extended; a UInt64 as its bits.</summary>
    public static long ReadInteger(ReadOnlySpan<byte> bytes, ShapeKind kind) => kind switch
    {
        ShapeKind.Byte => bytes[0],
        ShapeKind.SByte => (sbyte)bytes[0],
        ShapeKind.Int16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        ShapeKind.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        ShapeKind.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        ShapeKind.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadInt64LittleEndian(bytes),
    };

    /// <summary>Writes the low bytes of an integer.</summary>
    public static void WriteInteger(long value, ShapeKind kind, ByteWriter output)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        output.Bytes(bytes.Slice(0, Bits(kind) / 8));
    }

    private static bool IsNumber(ShapeKind kind) => kind is >= ShapeKind.Byte and <= ShapeKind.Decimal and not ShapeKind.Char;

    private static bool IsInteger(ShapeKind kind) => kind is >= ShapeKind.Byte and <= ShapeKind.UInt64;

    private static bool IsSigned(ShapeKind kind) => kind is ShapeKind.SByte or ShapeKind.Int16 or ShapeKind.Int32 or ShapeKind.Int64;

    private static int Bits(ShapeKind kind) => kind switch
    {
        ShapeKind.Byte or ShapeKind.SByte => 8,
        ShapeKind.Int16 or ShapeKind.UInt16 => 16,
        ShapeKind.Int32 or ShapeKind.UInt32 => 32,
        _ => 64,
    };
}
