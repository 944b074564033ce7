using System;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

/// <summary>How far two sequences are the same, around all lengths at which the comparison changes its way.</summary>
public sealed class CommonPrefixTests
{
    [Fact]
    public void ForBytesThatDifferInOnePlace_WhenCompared_ThePlaceIsFound()
    {
        int compared = 0;
        foreach (int length in new[] { 0, 1, 7, 8, 9, 31, 511, 512, 513, 1023, 1024, 1025, 1536, 1600 })
        {
            byte[] left = Bytes(length);
            byte[] right = Bytes(length);
            Assert.Equal(length, CommonPrefix.Of(left, right));
            for (int at = 0; at < length; at++)
            {
                right[at] ^= 0x10;
                Assert.Equal(at, CommonPrefix.Of(left, right));
                Assert.Equal(at, CommonPrefix.Of(right, left));
                right[at] ^= 0x10;
                compared++;
            }
        }

        Assert.Equal(7_800, compared);
    }

    [Fact]
    public void ForBytesOfWhichOneEnds_WhenCompared_ItsEndIsThePlace()
    {
        byte[] bytes = Bytes(1_600);
        for (int length = 0; length <= bytes.Length; length++)
            Assert.Equal(length, CommonPrefix.Of(bytes, bytes.AsSpan(0, length)));
    }

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
