using System;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace SessionFlow.Tracking;

/// <summary>Makes documents of values that are a number of bytes, then these.</summary>
internal static class SizedNodes
{
    /// <summary>A number of more bytes is shown in hexadecimal, since its decimal digits take time in the square of their count.</summary>
    private const int MaxDecimalBytes = 1024;

    public static StateNode Of(ShapeKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        ShapeKind.BigInteger when bytes.Length > MaxDecimalBytes => StateNode.OfName(Hexadecimal(bytes)),
        ShapeKind.BigInteger => StateNode.Of(new BigInteger(bytes)),
        _ when bytes.IsEmpty => StateNode.Null,
        ShapeKind.Version => StateNode.OfName(VersionCodec.Decode(bytes)!.ToString()),
        _ => StateNode.Of(LinkFormat.Text(bytes)),
    };

    private static string Hexadecimal(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder("0x", 2 + (2 * bytes.Length));
        for (int i = bytes.Length - 1; i >= 0; i--)
            text.Append(bytes[i].ToString("X2", CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
