using System;
using System.Linq;
using System.Runtime.CompilerServices;
using HandWritten;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

/// <summary>Whether new objects go on in a snapshot's history depends on what happened, never on what was collected.</summary>
public sealed class LineageKnowledgeTests
{
    [Fact]
    public void ForACopy_WhenItsOriginalWasCollected_ItHasNewIdentitiesAllTheSame()
    {
        byte[] bytes = CapturedAndForgotten();
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Mission copy = StateSnapshot.Load<Mission>(bytes).Restore();
        StateSnapshot<Mission> again = StateSnapshot.Capture(copy);
        Assert.NotEqual(StateSnapshot.Load<Mission>(bytes).Image.Lineage, again.Image.Lineage);
        Assert.True(again.ContentEquals(StateSnapshot.Load<Mission>(bytes)));
    }

    [Fact]
    public void ForBytesOfAnotherProcess_WhenRestoredTwice_TheFirstTakesTheIdentitiesOverAndTheSecondIsACopy()
    {
        byte[] bytes = OtherProcess.Bytes(StateSnapshot.Capture(Missions.Full()));
        Assert.Equal(bytes, StateSnapshot.Capture(Restored(bytes)).ToArray());
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        StateSnapshot<Mission> second = StateSnapshot.Capture(Restored(bytes));
        Assert.NotEqual(StateSnapshot.Load<Mission>(bytes).Image.Lineage, second.Image.Lineage);
        Assert.True(second.ContentEquals(StateSnapshot.Load<Mission>(bytes)));
    }

    [Fact]
    public void ForLineages_WhenMany_EachIsKnownAndNoOther()
    {
        ulong[] lineages = Enumerable.Range(0, 1_000).Select(static _ => Lineages.New()).ToArray();
        Assert.Equal(1_000, lineages.Distinct().Count());
        Assert.All(lineages, static lineage => Assert.True(Lineages.IsKnown(lineage)));
        Assert.All(lineages, static lineage => Assert.False(Lineages.IsKnown(~lineage)));
        Assert.All(lineages, static lineage => Assert.False(Lineages.IsKnown(lineage + 1)));
        Assert.All(lineages, static lineage => Assert.False(Lineages.IsKnown(lineage - 1)));
    }

    [Fact]
    public void ForAnotherRoot_WhenOneTookTheHistoryOver_ItStaysInItsOwn()
    {
        byte[] bytes = OtherProcess.Bytes(StateSnapshot.Capture(Missions.Full()));
        Mission first = Missions.Full();
        Mission second = Missions.Full();
        StateSnapshot.Load<Mission>(bytes).RestoreInto(first);
        StateSnapshot.Load<Mission>(bytes).RestoreInto(second);
        Assert.Equal(bytes, StateSnapshot.Capture(first).ToArray());
        Assert.NotEqual(StateSnapshot.Capture(first).Image.Lineage, StateSnapshot.Capture(second).Image.Lineage);
    }

    private static Mission Restored(byte[] bytes) => StateSnapshot.Load<Mission>(bytes).Restore();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte[] CapturedAndForgotten() => StateSnapshot.Capture(Missions.Full()).ToArray();
}
