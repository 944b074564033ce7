using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using CsCheck;
using Session.Integration.Tests.Deltas;
using SessionFlow;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Laws;

/// <summary>A snapshot that is taken again and again in the same memory.</summary>
public sealed class RecaptureTests(ITestOutputHelper output)
{
    [Fact]
    public void ForAnyStates_WhenRecaptured_ItIsWhatANewCaptureIs()
    {
        int states = 0;
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                var random = new Random(seed);
                var fleet = new Fleet();
                using StateSnapshot<Fleet> latest = StateSnapshot.Capture(fleet);
                for (int i = 0; i < 12; i++)
                {
                    for (int step = random.Next(8); step >= 0; step--)
                        FleetEdits.Step(fleet, random);
                    latest.Recapture(fleet);
                    using StateSnapshot<Fleet> fresh = StateSnapshot.Capture(fleet);
                    if (random.Next(3) > 0)
                        Assert.Equal(fresh.ToArray(), latest.ToArray());
                    else
                        Assert.True(latest.ContentEquals(fresh));
                    states++;
                }
            },
            iter: 200,
            threads: 1);
        output.WriteLine($"{states} states captured twice");
        Assert.True(states >= 2_400);
    }

    [Fact]
    public void ForWhatWasMadeOfIt_WhenRecaptured_ItStaysWhatItWas()
    {
        var fleet = new Fleet { Tick = 1 };
        StateSnapshot<Fleet> first = StateSnapshot.Capture(fleet);
        byte[] bytes = first.ToArray();
        fleet.Tick = 2;
        using StateSnapshot<Fleet> second = StateSnapshot.Capture(fleet);
        using StateDelta<Fleet> delta = first.DiffTo(second);
        for (int i = 0; i < 50; i++)
        {
            fleet.Vessels.Add(new Vessel { Callsign = "V" + i });
            first.Recapture(fleet);
        }

        Assert.Equal("Tick: 1 -> 2", Assert.Single(delta.Changes).ToString());
        Assert.NotEqual(bytes, first.ToArray());
        Assert.Equal(50, first.Restore().Vessels.Count);
    }

    [Fact]
    public void ForAnotherRoot_WhenRecaptured_ItIsOfThatOne()
    {
        var one = new Fleet { Tick = 1 };
        var other = new Fleet { Tick = 2 };
        using StateSnapshot<Fleet> latest = StateSnapshot.Capture(one);
        foreach (Fleet fleet in new[] { one, other, one, one, other })
        {
            latest.Recapture(fleet);
            using StateSnapshot<Fleet> fresh = StateSnapshot.Capture(fleet);
            Assert.Equal(fresh, latest);
        }
    }

    [Fact]
    public void ForALoadedSnapshot_WhenRecaptured_ItIsOfTheLiveState()
    {
        var fleet = new Fleet { Tick = 1 };
        using StateSnapshot<Fleet> loaded = StateSnapshot.Load<Fleet>(StateSnapshot.Capture(fleet).ToArray());
        fleet.Tick = 9;
        loaded.Recapture(fleet);
        Assert.Equal(9, loaded.Restore().Tick);
    }

    [Fact]
    public void ForAHookThatThrows_WhenRecaptured_TheSnapshotHoldsWhatItHeld()
    {
        var unwilling = new Unwilling { Value = 1 };
        using StateSnapshot<Unwilling> latest = StateSnapshot.Capture(unwilling);
        byte[] bytes = latest.ToArray();
        (unwilling.Value, unwilling.Throws) = (2, true);
        Assert.Throws<SessionCaptureException>(() => latest.Recapture(unwilling));
        Assert.Equal(bytes, latest.ToArray());
        unwilling.Throws = false;
        latest.Recapture(unwilling);
        Assert.Equal(2, latest.Restore().Value);
    }

    [Fact]
    public void WhenDisposed_ItSaysSo()
    {
        var fleet = new Fleet();
        StateSnapshot<Fleet> latest = StateSnapshot.Capture(fleet);
        latest.Dispose();
        Assert.Throws<ObjectDisposedException>(() => latest.Recapture(fleet));
        Assert.Throws<ArgumentNullException>(() => latest.Recapture(null!));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2000)]
    public void ForAStateOfAnySize_WhenRecaptured_AllocatesNothing(int galleons)
    {
        Armada armada = Armada.Of(galleons);
        using StateSnapshot<Armada> latest = StateSnapshot.Capture(armada);
        long least = Enumerable.Range(0, 40).Min(_ =>
        {
            armada.Sail();
            long start = GC.GetAllocatedBytesForCurrentThread();
            latest.Recapture(armada);
            return GC.GetAllocatedBytesForCurrentThread() - start;
        });
        Assert.Equal(0, least);
    }

    [Fact]
    public void WhenTheGameDropsItsState_ASnapshotDoesNotKeepItAlive()
    {
        using StateSnapshot<Fleet> latest = Dropped(out WeakReference dropped);
        for (int i = 0; i < 10 && dropped.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(dropped.IsAlive);
        Assert.Equal(7, latest.Restore().Tick);
    }

    /// <summary>A root that is tracked has its identities from the coordinator from then on, and its own again afterwards.</summary>
    [Fact]
    public void WhenACoordinatorTracksTheRoot_ItGoesOnInTheCoordinatorsHistory()
    {
        string folder = Directory.CreateTempSubdirectory("session-recapture").FullName;
        try
        {
            var fleet = new Fleet();
            fleet.Vessels.Add(new Vessel { Callsign = "Prow" });
            using StateSnapshot<Fleet> latest = StateSnapshot.Capture(fleet);
            latest.Recapture(fleet);
            latest.Recapture(fleet);
            using (var session = new SessionFlowCoordinator(new SessionOptions { Directory = folder }, new SessionServices()))
            {
                session.Track("fleet", fleet);
                RequireFresh(fleet, latest);
            }

            RequireFresh(fleet, latest);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What is rented is wiped before it is given back: texts that the game dropped are held by no pool.</summary>
    [Fact]
    public void WhenTextsAreDropped_NothingThatWasRentedKeepsThem()
    {
        WeakReference[] read = CaptureAndDrop(static snapshot => _ = snapshot.ByteCount);
        WeakReference[] unread = CaptureAndDrop(static _ => { });
        for (int i = 0; i < 10 && read.Concat(unread).Any(static text => text.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(read, static text => text.IsAlive);
        Assert.DoesNotContain(unread, static text => text.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] CaptureAndDrop(Action<StateSnapshot<Fleet>> use)
    {
        var fleet = new Fleet();
        for (int i = 0; i < 40; i++)
            fleet.Vessels.Add(new Vessel { Callsign = "Dropped " + i });
        using StateSnapshot<Fleet> snapshot = StateSnapshot.Capture(fleet);
        use(snapshot);
        return fleet.Vessels.Select(static vessel => new WeakReference(vessel.Callsign)).ToArray();
    }

    private static void RequireFresh(Fleet fleet, StateSnapshot<Fleet> latest)
    {
        latest.Recapture(fleet);
        using StateSnapshot<Fleet> fresh = StateSnapshot.Capture(fleet);
        Assert.Equal(fresh, latest);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StateSnapshot<Fleet> Dropped(out WeakReference dropped)
    {
        var fleet = new Fleet { Tick = 7 };
        StateSnapshot<Fleet> latest = StateSnapshot.Capture(fleet);
        latest.Recapture(fleet);
        latest.Recapture(fleet);
        dropped = new WeakReference(fleet);
        return latest;
    }
}
