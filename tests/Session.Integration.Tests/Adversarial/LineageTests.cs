using System;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Identities never mean two things, whoever is restored into whom and whenever a capture runs.</summary>
public sealed class LineageTests
{
    [Fact]
    public void ForASnapshotRestoredIntoASecondLivingRoot_WhenBothGrow_NeitherTakesTheOthersObjectsForItsOwn()
    {
        var first = new Squad();
        var second = new Squad();
        StateSnapshot.Capture(first).RestoreInto(second);
        first.Members.Add(new Crew { Id = 7, Health = 1 });
        second.Members.Add(new Crew { Id = 8, Health = 2 });
        StateSnapshot<Squad> a = StateSnapshot.Capture(first);
        StateSnapshot<Squad> b = StateSnapshot.Capture(second);

        a.RestoreInto(second);

        Assert.Equal(7, Assert.Single(second.Members).Id);
        Assert.Equal(1, second.Members[0].Health);
        Assert.Throws<SessionFormatException>(() => a.DiffTo(b));
        GC.KeepAlive(first);
    }

    [Fact]
    public void ForACaptureInsideACapture_WhenBothAreOfOneRoot_NoObjectIsLost()
    {
        var root = new Recorder { Other = new Recorder { Value = 2 } };
        root.CapturesItself = root;
        try
        {
            StateSnapshot<Recorder> outer = StateSnapshot.Capture(root);
            Assert.Equal(2, StateSnapshot.Load<Recorder>(outer.ToArray()).Restore().Other!.Value);
        }
        catch (SessionCaptureException)
        {
            // Refusing is as good as capturing all.
        }

        StateSnapshot<Recorder> later = StateSnapshot.Capture(root);
        Assert.Equal(2, StateSnapshot.Load<Recorder>(later.ToArray()).Restore().Other!.Value);
    }

    [Fact]
    public void ForALongChain_WhenItsChangesAreListed_MemoryStaysInProportion()
    {
        var root = new Recorder();
        Recorder last = root;
        for (int i = 0; i < 20_000; i++)
            last = last.Other = new Recorder { Value = i };
        StateSnapshot<Recorder> before = StateSnapshot.Capture(root);
        root.Value = 5;
        StateDelta<Recorder> delta = before.DiffTo(StateSnapshot.Capture(root));
        long allocated = GC.GetAllocatedBytesForCurrentThread();

        StateChange change = Assert.Single(delta.Changes);

        Assert.Equal("Value: 0 -> 5", change.ToString());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 64 << 20);
    }
}
