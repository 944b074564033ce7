using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>The order of encoded keys, see <see cref="KeyOrder"/>.</summary>
internal sealed class EncodedOrder(SchemaShape shape) : IComparer<byte[]>
{
    public int Compare(byte[]? x, byte[]? y) => KeyOrder.Compare(shape, x, y);
}
