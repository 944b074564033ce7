using System;
using System.Buffers.Binary;
using System.Numerics;

namespace SessionFlow.Tracking;

/// <summary>Conversions between kinds of number in which no value of the stored kind is lost.</summary>
internal static class NumberConversion
{
    /// <summary>Bits of an integer that floats of 16, 32 and 64 bits hold exactly (IEEE 754), and a decimal.</summary>
    private const int HalfBits = 11;
    private const int SingleBits = 24;
    private const int DoubleBits = 53;
    private const int DecimalBits = 96;

    public static bool IsLossless(ShapeKind source, ShapeKind target)
    {
        if (!IsNumber(source) || !IsNumber(target))
            return false;
        if (source == target)
            return true;
        if (!IsInteger(source))
            return source is ShapeKind.Single or ShapeKind.Half && target is ShapeKind.Single or ShapeKind.Double && source != target;
        int bits = Bits(source);
        return target switch
        {
            ShapeKind.Half => bits <= HalfBits,
            ShapeKind.Single => bits <= SingleBits,
            ShapeKind.Double => bits <= DoubleBits,
            ShapeKind.Decimal => bits <= DecimalBits,
            _ => IsSigned(target) ? Room(target) > bits || (IsSigned(source) && Room(target) == bits) : !IsSigned(source) && Room(target) >= bits,
        };
    }

    public static void Convert(ReadOnlySpan<byte> bytes, ShapeKind source, ShapeKind target, ByteWriter output)
    {
        switch (source)
        {
            case ShapeKind.Half or ShapeKind.Single:
                WriteFloat(source == ShapeKind.Half ? Tracking.HalfBits.ToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes)) : ReadSingle(bytes), target, output);
                break;
            case ShapeKind.Int128 or ShapeKind.UInt128:
                WriteLarge(new BigInteger(bytes, isUnsigned: source == ShapeKind.UInt128), output);
                break;
            default:
                WriteSmall(ReadInteger(bytes, source), isUnsigned: !IsSigned(source), target, output);
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

    /// <summary>True for kinds of integer.</summary>
    public static bool IsWhole(ShapeKind kind) => IsInteger(kind);

    /// <summary>Writes a whole number as an integer of a kind.</summary>
    /// <returns>False when it is too large, or has a sign that the kind does not have.</returns>
    public static bool TryWriteWhole(BigInteger value, ShapeKind kind, ByteWriter output)
    {
        if (kind == ShapeKind.BigInteger)
        {
            WriteLarge(value, output);
            return true;
        }

        int bits = Bits(kind);
        (BigInteger lowest, BigInteger highest) = IsSigned(kind) ? (-(BigInteger.One << (bits - 1)), (BigInteger.One << (bits - 1)) - 1) : (0, (BigInteger.One << bits) - 1);
        if (value < lowest || value > highest)
            return false;
        Span<byte> bytes = stackalloc byte[17];
        bytes.Fill(value.Sign < 0 ? (byte)0xFF : (byte)0);
        value.TryWriteBytes(bytes, out _, isUnsigned: !IsSigned(kind));
        output.Bytes(bytes.Slice(0, bits / 8));
        return true;
    }

    /// <summary>Writes an integer of up to 64 bits, given sign- or zero-extended.</summary>
    private static void WriteSmall(long value, bool isUnsigned, ShapeKind target, ByteWriter output)
    {
        switch (target)
        {
            case ShapeKind.Half:
                output.Value(ExactHalf((int)value));
                break;
            case ShapeKind.Single:
                output.Value((float)value);
                break;
            case ShapeKind.Double:
                output.Value((double)value);
                break;
            case ShapeKind.Decimal:
                output.Value(isUnsigned ? (decimal)unchecked((ulong)value) : value);
                break;
            case ShapeKind.Int128 or ShapeKind.UInt128:
                output.Int64(value);
                output.Int64(!isUnsigned && value < 0 ? -1 : 0);
                break;
            case ShapeKind.BigInteger:
                WriteLarge(isUnsigned ? unchecked((ulong)value) : value, output);
                break;
            default:
                WriteInteger(value, target, output);
                break;
        }
    }

    private static void WriteLarge(BigInteger value, ByteWriter output)
    {
        byte[] bytes = BigIntegerCodec.Encode(value);
        output.VarUInt((ulong)bytes.Length);
        output.Bytes(bytes);
    }

    private static void WriteFloat(float value, ShapeKind target, ByteWriter output)
    {
        if (target == ShapeKind.Single)
            output.Value(value);
        else
            output.Value((double)value);
    }

    /// <summary>The bits of a whole number of up to <see cref="HalfBits"/> bits as a 16-bit float.</summary>
    private static ushort ExactHalf(int value)
    {
        int single = BitConverter.SingleToInt32Bits(value);
        if (value == 0)
            return 0;
        int exponent = ((single >> 23) & 0xFF) - 127 + 15;
        return (ushort)(((single >> 16) & 0x8000) | (exponent << 10) | ((single >> 13) & 0x3FF));
    }

    private static float ReadSingle(ReadOnlySpan<byte> bytes) => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32LittleEndian(bytes));

    private static bool IsNumber(ShapeKind kind) => IsInteger(kind) || kind is ShapeKind.Single or ShapeKind.Double or ShapeKind.Decimal or ShapeKind.Half;

    private static bool IsInteger(ShapeKind kind) => kind
        is (>= ShapeKind.Byte and <= ShapeKind.UInt64)
        or ShapeKind.Int128 or ShapeKind.UInt128 or ShapeKind.NativeInt or ShapeKind.NativeUInt or ShapeKind.BigInteger;

    private static bool IsSigned(ShapeKind kind) => kind
        is ShapeKind.SByte or ShapeKind.Int16 or ShapeKind.Int32 or ShapeKind.Int64
        or ShapeKind.Int128 or ShapeKind.NativeInt or ShapeKind.BigInteger;

    /// <summary>How many bits a value may take.</summary>
    private static int Bits(ShapeKind kind) => kind switch
    {
        ShapeKind.Byte or ShapeKind.SByte => 8,
        ShapeKind.Int16 or ShapeKind.UInt16 => 16,
        ShapeKind.Int32 or ShapeKind.UInt32 => 32,
        ShapeKind.Int128 or ShapeKind.UInt128 => 128,
        ShapeKind.BigInteger => int.MaxValue,
        _ => 64,
    };

    /// <summary>How many bits a value surely takes: a platform may have integers of 32 bits.</summary>
    private static int Room(ShapeKind kind) => kind is ShapeKind.NativeInt or ShapeKind.NativeUInt ? 32 : Bits(kind);
}
