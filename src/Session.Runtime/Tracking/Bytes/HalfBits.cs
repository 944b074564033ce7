using System;

namespace SessionFlow.Tracking;

/// <summary>Reads 16-bit floating-point numbers where the framework has no type for them. Every bit of one counts, also of what is no number.</summary>
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
}
