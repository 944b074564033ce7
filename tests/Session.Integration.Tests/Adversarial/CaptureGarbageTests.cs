using System;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>What a capture leaves for the garbage collector does not grow with the state.</summary>
public sealed partial class CaptureGarbageTests
{
    private const int Links = 2000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ForManyObjects_WhenCapturedAgain_LeavesLessThanAByteForEach(bool isRead)
    {
        Chain[] chain = Enumerable.Range(0, Links).Select(static _ => new Chain()).ToArray();
        for (int i = 1; i < Links; i++)
            chain[i - 1].Next = chain[i];

        // What reading takes is the reader's; the capture alone is looked at. The best of several: other threads share the pools.
        long least = Enumerable.Range(0, 20).Min(_ => BytesOfCapture(chain[0], isRead));
        Assert.InRange(least, 0, Links);
    }

    private static long BytesOfCapture(Chain root, bool isRead)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        using StateSnapshot<Chain> snapshot = StateSnapshot.Capture(root);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        if (isRead)
            Assert.NotEqual(0, snapshot.ByteCount);
        return bytes;
    }

    [SessionTracked]
    public sealed partial class Chain
    {
        public Chain? Next;
    }
}
