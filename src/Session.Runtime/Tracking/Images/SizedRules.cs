using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>Which bytes are values, for the kinds that are a number of bytes, then these.</summary>
internal static class SizedRules
{
    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static string? ProblemOf(ShapeKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        ShapeKind.BigInteger => IsShortest(bytes) ? null : "a number is not in its shortest form",
        ShapeKind.Version => IsVersion(bytes) ? null : "a version has not two to four numbers",
        _ => LinkFormat.IsValid(bytes) ? null : "a link is not valid",
    };

    /// <summary>True when the last byte says more than the sign of the one before it.</summary>
    private static bool IsShortest(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => true,
        1 => bytes[0] != 0,
        _ => bytes[^1] != (bytes[^2] < 0x80 ? 0x00 : 0xFF),
    };

    private static bool IsVersion(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is not (0 or 8 or 12 or 16))
            return false;
        for (; bytes.Length > 0; bytes = bytes.Slice(4))
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(bytes) < 0)
                return false;
        }

        return true;
    }
}
