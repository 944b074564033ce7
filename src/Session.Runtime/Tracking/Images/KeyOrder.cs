using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>
/// The order of a set's elements and of a dictionary's entries: that of the encoded bytes, and of objects that of their
/// identities as numbers, so that a copy with other identities has its objects in the same order.
/// </summary>
internal static class KeyOrder
{
    public static int Compare(SchemaShape shape, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => shape.Kind is ShapeKind.Reference or ShapeKind.WeakReference
        ? BinaryPrimitives.ReadInt64LittleEndian(a).CompareTo(BinaryPrimitives.ReadInt64LittleEndian(b))
        : a.SequenceCompareTo(b);
}
