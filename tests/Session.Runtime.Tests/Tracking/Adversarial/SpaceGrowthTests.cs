using HandWritten;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking.Adversarial;

/// <summary>What a process remembers of roots that are gone does not grow with time.</summary>
public sealed class SpaceGrowthTests
{
    [Fact]
    public void ForManyShortLivedRoots_WhenCaptured_TheirLineagesTakeNoMemory()
    {
        int before = Lineages.Remembered;
        for (int i = 0; i < 2_000; i++)
            StateSnapshot.Capture(new Mission()).Dispose();
        Assert.InRange(Lineages.Remembered - before, 0, 500);
    }
}
