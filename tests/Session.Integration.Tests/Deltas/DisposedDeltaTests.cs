using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Deltas;

/// <summary>What a delta gives back when it is disposed, and what is left of it.</summary>
public sealed class DisposedDeltaTests
{
    [Fact]
    public void WhenItsBaseWasDisposed_ADeltaStillHasItsMemory()
    {
        (Fleet fleet, StateSnapshot<Fleet> before, StateSnapshot<Fleet> after) = Step();
        using StateDelta<Fleet> back = after.DiffTo(before);
        after.Dispose();
        Overwrite();
        Assert.Equal("Tick: 3 -> 2", Assert.Single(back.Changes).ToString());
        back.ApplyTo(fleet);
        Assert.Equal(before, StateSnapshot.Capture(fleet));
    }

    [Fact]
    public void WhenDisposed_ItsBytesStayAndTheRestSaysSo()
    {
        (Fleet fleet, StateSnapshot<Fleet> before, StateSnapshot<Fleet> after) = Step();
        StateDelta<Fleet> forth = before.DiffTo(after);
        forth.Dispose();
        forth.Dispose();
        Assert.Contains("The delta was disposed.", Assert.Throws<ObjectDisposedException>(() => forth.Changes).Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => forth.ApplyTo(fleet));
        Assert.Single(forth.ChangesFrom(before));
        Assert.Equal(after, before.Apply(forth));
        Assert.Equal(after, before.Apply(StateDelta.Load<Fleet>(forth.ToArray())));
    }

    [Fact]
    public void WhenItsChangesWereAskedForBefore_TheyStay()
    {
        (_, StateSnapshot<Fleet> before, StateSnapshot<Fleet> after) = Step();
        StateDelta<Fleet> forth = before.DiffTo(after);
        IReadOnlyList<StateChange> changes = forth.Changes;
        forth.Dispose();
        Assert.Same(changes, forth.Changes);
    }

    /// <summary>A buffer goes back to the pool with its last lease, and the next capture of that size has it.</summary>
    [Fact]
    public void WhenDeltasAreDisposed_ComparingAgainAndAgainRentsTheSameMemory()
    {
        var fleet = new Fleet();
        for (int i = 0; i < 2_000; i++)
            fleet.Vessels.Add(new Vessel { Id = i, Callsign = "Vessel " + i });
        StateSnapshot<Fleet> last = StateSnapshot.Capture(fleet);
        int size = last.ByteCount;
        long Run(int times)
        {
            long start = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < times; i++)
            {
                fleet.Tick++;
                StateSnapshot<Fleet> next = StateSnapshot.Capture(fleet);
                using (StateDelta<Fleet> delta = last.DiffTo(next))
                    Assert.False(delta.IsEmpty);
                last.Dispose();
                last = next;
            }

            return GC.GetAllocatedBytesForCurrentThread() - start;
        }

        Run(20);
        Assert.InRange(Run(20), 0, 20L * size / 2);
    }

    private static (Fleet Live, StateSnapshot<Fleet> Before, StateSnapshot<Fleet> After) Step()
    {
        var fleet = new Fleet { Tick = 2 };
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        fleet.Tick = 3;
        return (fleet, before, StateSnapshot.Capture(fleet));
    }

    /// <summary>Takes what was given back to the pool and writes something else into it.</summary>
    private static void Overwrite()
    {
        foreach (int size in Enumerable.Range(1, 64))
        {
            var other = new Fleet { Tick = 99 };
            for (int i = 0; i < size; i++)
                other.Vessels.Add(new Vessel());
            _ = StateSnapshot.Capture(other).ByteCount;
        }
    }
}
