using System;

namespace SessionFlow.Tracking;

/// <summary>Reads and writes 16-bit floating-point numbers where the framework has no type for them. Every bit of one counts, also of what is no number.</summary>
internal static class HalfBits
{
    private const int FractionBits = 10;
    private const int ExponentMask = 0x1F;

    /// <summary>The number that IEEE 754 gives these bits, exactly.</summary>
    public static float ToSingle(ushort bits)
    {
        int sign = bits >> 15;
        int exponent = (bits >> FractionBits) & ExponentMask;
        int fraction = bits & ((1 << FractionBits) - 1);
        if (exponent == 0)
        {
            float small = fraction / (float)(1 << 24);
            return sign == 0 ? small : -small;
        }

        // The exponent's bias is 15 here and 127 there; all ones stand for infinity and what is no number.
        int wide = exponent == ExponentMask ? 0xFF : exponent - 15 + 127;
        return BitConverter.Int32BitsToSingle((sign << 31) | (wide << 23) | (fraction << 13));
    }

    /// <summary>The nearest number that has such bits, infinite where there is none as large.</summary>
    public static float Round(float value)
    {
        int exponent = Math.Max(((BitConverter.SingleToInt32Bits(value) >> 23) & 0xFF) - 127, -14);
        double unit = Math.Pow(2, exponent - FractionBits);
        float rounded = (float)(Math.Round(value / unit) * unit);
        return Math.Abs(rounded) >= 65536 ? float.PositiveInfinity * Math.Sign(rounded) : rounded;
    }

    /// <summary>The bits of a number that <see cref="Round"/> gives.</summary>
    public static ushort From(float value)
    {
        int wide = BitConverter.SingleToInt32Bits(value);
        int sign = (wide >> 16) & 0x8000;
        int exponent = ((wide >> 23) & 0xFF) - 127;
        int fraction = wide & 0x7FFFFF;
        int magnitude = exponent switch
        {
            128 => (ExponentMask << FractionBits) | (fraction >> 13),
            >= -14 => ((exponent + 15) << FractionBits) | (fraction >> 13),
            >= -24 => (fraction | 0x800000) >> (-1 - exponent),
            _ => 0,
        };
        return (ushort)(sign | magnitude);
    }
}
