using System;

namespace SessionFlow.Tracking;

/// <summary>Which members of a row a delta changes: a bit for each, the fixed-size ones first, lowest bit first.</summary>
internal static class ChangeMask
{
    public static int SizeFor(SchemaType type) => (type.Members.Count + 7) / 8;

    public static bool IsSet(ReadOnlySpan<byte> mask, int member) => (mask[member / 8] & (1 << (member % 8))) != 0;

    public static void Set(Span<byte> mask, int member) => mask[member / 8] |= (byte)(1 << (member % 8));
}
