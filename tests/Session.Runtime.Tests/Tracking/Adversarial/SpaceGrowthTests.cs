using HandWritten;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking.Adversarial;

/// <summary>What a process remembers of roots that are gone does not grow with time.</summary>
public sealed class SpaceGrowthTests
{
    [Fact]
    public void ForManyShortLivedRoots_WhenCaptured_TheirLineagesAreForgotten()
    {
        for (int round = 0; round < 20; round++)
        {
            for (int i = 0; i < 1_000; i++)
                StateSnapshot.Capture(new Mission()).Dispose();
            System.GC.Collect();
            System.GC.WaitForPendingFinalizers();
            System.GC.Collect();
        }

        Assert.InRange(StandaloneSpaces.Remembered, 0, 8_000);
    }
}
