using System;

namespace SessionFlow.Tests.Storage;

/// <summary>Bytes that look like nothing and are the same every time.</summary>
internal static class Bytes
{
    public static byte[] Of(int seed, int length)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
