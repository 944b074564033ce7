using System;
using System.Buffers.Binary;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;

namespace SessionFlow.Torture.Explorer;

/// <summary>Bytes that say which state they are, so that a reader can tell whether it was given what was written.</summary>
internal static class Payload
{
    private static readonly int[] Sizes = [0, 1, 40, 300, 1000, 4000, 4096, 9000];

    public static byte[] Of(int state)
    {
        byte[] bytes = new byte[4 + Sizes[(uint)state * 7 % Sizes.Length]];
        Bytes.Of(state, bytes.Length - 4).CopyTo(bytes, 4);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, state);
        return bytes;
    }

    public static StateDigest Digest(int state) => new((ulong)state, ~(ulong)state);

    /// <summary>Which state these bytes are, or -1 if they are none.</summary>
    public static int Recognize(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return -1;

        int state = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return state >= 0 && bytes.SequenceEqual(Of(state)) ? state : -1;
    }
}
