using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using CsCheck;
using SessionFlow;

namespace Session.Integration.Tests.Deltas;

/// <summary>A delta that changes numbers and references alone: written past everything else, and still all or nothing.</summary>
public sealed class LivePatchTests
{
    private const int Runs = 40;

    [Fact]
    public void ForNumbersAndReferences_WhenAppliedForthAndBack_AllocatesNothing()
    {
        var fleet = new Fleet();
        fleet.Vessels.AddRange(Enumerable.Range(0, 50).Select(static i => new Vessel { Id = i, Callsign = "Vessel " + i }));
        using StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        foreach (Vessel vessel in fleet.Vessels)
        {
            vessel.Hull++;
            vessel.Position.Y++;
            vessel.Leader = fleet.Vessels[7];
        }

        fleet.Tick++;
        using StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
        StateDelta<Fleet> there = before.DiffTo(after);
        StateDelta<Fleet> here = after.DiffTo(before);
        Assert.Equal(0, LeastBytesOf(() =>
        {
            here.ApplyTo(fleet);
            there.ApplyTo(fleet);
        }));
        Assert.Equal(after, StateSnapshot.Capture(fleet));
    }

    [Fact]
    public void ForAnyNumbersAndReferences_WhenAppliedForthAndBack_TheLiveStateHasTheOthersBytes() =>
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                var random = new Random(seed);
                Hold[] holds = Enumerable.Range(0, 1 + random.Next(12)).Select(static _ => new Hold()).ToArray();
                for (int i = 0; i < holds.Length; i++)
                {
                    // So that all are met whatever the references are.
                    holds[0].Debts[holds[i]] = i;
                    if (random.Next(2) == 0)
                        holds[i].Refit();
                }

                foreach (Hold hold in holds)
                    holds[0].Debts[hold] = 1;
                using StateSnapshot<Hold> before = StateSnapshot.Capture(holds[0]);
                for (int i = random.Next(20); i >= 0; i--)
                    Step(holds, random);
                using StateSnapshot<Hold> after = StateSnapshot.Capture(holds[0]);
                for (int turn = 0; turn < 2; turn++)
                {
                    after.DiffTo(before).ApplyTo(holds[0]);
                    Assert.Equal(before, StateSnapshot.Capture(holds[0]));
                    before.DiffTo(after).ApplyTo(holds[0]);
                    Assert.Equal(after, StateSnapshot.Capture(holds[0]));
                }
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void ForMembersThatTheDeltaDoesNotTouch_WhenApplied_TheyKeepTheirLiveValues()
    {
        (Hold first, Hold second, _, StateDelta<Hold> back) = Loaded();
        first.Refit();
        first.Depth = 99;
        first.Other = new Hold { Load = 3 };
        second.Refit();
        object?[][] fittings = [first.Fittings(), second.Fittings()];
        Hold other = first.Other;

        back.ApplyTo(first);

        Assert.Equal((0, 0, 99d, 3), (first.Load, second.Load, first.Depth, first.Other.Load));
        Assert.Equal((Vector3.Zero, Vector3.Zero), (first.Trim, second.Drift));
        Assert.True(first.Next is null && ReferenceEquals(other, first.Other));
        Assert.DoesNotContain(false, AreSame(fittings[0], first.Fittings()));
        Assert.DoesNotContain(false, AreSame(fittings[1], second.Fittings()));
    }

    [Theory]
    [InlineData("number")]
    [InlineData("vector")]
    [InlineData("its neighbour")]
    [InlineData("last object")]
    [InlineData("reference")]
    [InlineData("reference to none")]
    public void ForALiveStateThatDrifted_WhenApplied_ItIsRefusedAndNothingChanges(string drift)
    {
        (Hold first, Hold second, _, StateDelta<Hold> back) = Loaded();
        switch (drift)
        {
            case "number":
                first.Load = 55;
                break;
            case "vector":
                first.Trim.Z = 55;
                break;
            case "its neighbour":
                first.Drift.X = 55;
                break;
            case "last object":
                second.Load = 55;
                break;
            case "reference":
                first.Next = new Hold();
                break;
            default:
                first.Next = null;
                break;
        }

        using StateSnapshot<Hold> live = StateSnapshot.Capture(first);
        for (int turn = 0; turn < 2; turn++)
        {
            SessionDriftException error = Assert.Throws<SessionDriftException>(() => back.ApplyTo(first));
            Assert.Contains("Hold", error.Message, StringComparison.Ordinal);
            Assert.Equal(live, StateSnapshot.Capture(first));
        }
    }

    [Fact]
    public void ForAnObjectWhosePlaceAnotherHas_WhenApplied_ItIsRefusedAndTheOtherIsAsItWas()
    {
        (Fleet fleet, StateDelta<Fleet> delta) = Deserted();
        for (int i = 0; i < 4; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            StateSnapshot.Capture(fleet).Dispose();
        }

        var newcomer = new Vessel { Id = 4, Hull = 1 };
        fleet.Vessels.Add(newcomer);
        StateSnapshot.Capture(fleet).Dispose();

        SessionDriftException error = Assert.Throws<SessionDriftException>(() => delta.ApplyTo(fleet));

        Assert.Contains("is gone", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 1L), (newcomer.Hull, fleet.Tick));
    }

    [Fact]
    public void ForANewReferenceWhoseObjectIsGone_WhenApplied_ItIsRefusedAndNothingChanges()
    {
        var fleet = new Fleet();
        fleet.Vessels.Add(new Vessel { Id = 1 });
        StateDelta<Fleet> delta = Dismissed(fleet);
        for (int i = 0; i < 4; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            StateSnapshot.Capture(fleet).Dispose();
        }

        Assert.Throws<SessionDriftException>(() => delta.ApplyTo(fleet));

        Assert.Null(fleet.Vessels[0].Leader);
        Assert.Equal(0L, fleet.Tick);
    }

    [Fact]
    public void ForARootInAnotherPlace_WhenApplied_ItIsRefused()
    {
        (Hold first, Hold second, _, StateDelta<Hold> back) = Loaded();
        SessionFormatException error = Assert.Throws<SessionFormatException>(() => back.ApplyTo(second));
        Assert.Contains("lineage", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, first.Load);
    }

    [Fact]
    public void ForAListWithANumberBesideItsElements_WhenTheNumberChanges_TheElementsStay()
    {
        var racks = new Racks { new() { 1 }, new() { 2 } };
        using StateSnapshot<Racks> before = StateSnapshot.Capture(racks);
        racks.Total = 6;
        using StateSnapshot<Racks> after = StateSnapshot.Capture(racks);
        racks.Add(racks[0]);

        after.DiffTo(before).ApplyTo(racks);

        Assert.Equal(0, racks.Total);
        Assert.Equal([[1], [2], [1]], racks.ToArray());
        Assert.Same(racks[0], racks[2]);
    }

    [Fact]
    public void ForAHookThatThrows_WhenANumberIsApplied_EverythingIsAsItWas()
    {
        var chain = new Fragile { Next = new Fragile() };
        using StateSnapshot<Fragile> before = StateSnapshot.Capture(chain);
        (chain.Value, chain.Next.Value) = (5, 6);
        using StateSnapshot<Fragile> after = StateSnapshot.Capture(chain);
        chain.Next.Throws = true;

        Assert.Throws<SessionRestoreException>(() => after.DiffTo(before).ApplyTo(chain));

        Assert.Equal((5, 6), (chain.Value, chain.Next.Value));
    }

    [Fact]
    public void ForAnObjectThatARowReferredTo_WhenTheGameDropsIt_ItIsNotHeld()
    {
        (Hold first, _, StateDelta<Hold> forth, StateDelta<Hold> back) = Loaded();
        WeakReference visitor = Visit(first, back);
        GC.Collect();
        Assert.False(visitor.IsAlive);
        forth.ApplyTo(first);
        Assert.Equal(1, first.Load);
    }

    [Fact]
    public void ForOneDelta_WhenItsStateIsAppliedAgainAndAgain_OtherObjectsAreCapturedAsEver()
    {
        (Hold first, Hold second, StateDelta<Hold> forth, StateDelta<Hold> back) = Loaded();
        back.ApplyTo(first);
        first.Label = "text";
        second.Refit();
        using StateSnapshot<Hold> between = StateSnapshot.Capture(first);
        forth.ApplyTo(first);
        back.ApplyTo(first);
        first.Label = "other";
        second.Mark = "other";
        between.RestoreInto(first);
        Assert.Equal(("text", "südlich"), (first.Label, second.Mark));
        Assert.Equal(between, StateSnapshot.Capture(first));
    }

    private static bool[] AreSame(object?[] before, object?[] after) => before
        .Zip(after, static (a, b) => a is ValueType or string or Uri or Version ? a.Equals(b) : ReferenceEquals(a, b))
        .ToArray();

    private static void Step(Hold[] holds, Random random)
    {
        Hold hold = holds[random.Next(holds.Length)];
        switch (random.Next(5))
        {
            case 0:
                hold.Load = random.Next();
                break;
            case 1:
                hold.Trim.Y = random.Next();
                break;
            case 2:
                (hold.Drift.X, hold.Depth) = (random.Next(), random.NextDouble());
                break;
            case 3:
                hold.Next = random.Next(3) == 0 ? null : holds[random.Next(holds.Length)];
                break;
            default:
                hold.Other = random.Next(3) == 0 ? null : holds[random.Next(holds.Length)];
                break;
        }
    }

    private static (Hold First, Hold Second, StateDelta<Hold> Forth, StateDelta<Hold> Back) Loaded()
    {
        var second = new Hold();
        var first = new Hold { Other = second };
        StateSnapshot<Hold> before = StateSnapshot.Capture(first);
        first.Load = 1;
        first.Trim = new Vector3(1, 2, 3);
        first.Drift = new Vector3(4, 5, 6);
        first.Next = second;
        second.Load = 2;
        StateSnapshot<Hold> after = StateSnapshot.Capture(first);
        StateDelta<Hold> back = after.DiffTo(before);
        first.Next = null;
        StateDelta<Hold> forth = before.DiffTo(after);
        first.Next = second;
        back.ApplyTo(first);
        Assert.True(first.Next is null);
        forth.ApplyTo(first);
        Assert.Equal(after, StateSnapshot.Capture(first));
        return (first, second, forth, back);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Visit(Hold hold, StateDelta<Hold> delta)
    {
        Hold? other = hold.Other;
        hold.Other = new Hold();
        var visitor = new WeakReference(hold.Other);
        delta.ApplyTo(hold);
        hold.Other = other;
        return visitor;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Fleet Fleet, StateDelta<Fleet> Delta) Deserted()
    {
        var fleet = new Fleet();
        fleet.Vessels.Add(new Vessel { Id = 4 });
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        fleet.Vessels[0].Hull = 1;
        fleet.Tick = 1;
        StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
        StateDelta<Fleet> delta = after.DiffTo(before);
        delta.ApplyTo(fleet);
        before.DiffTo(after).ApplyTo(fleet);
        fleet.Vessels.Clear();
        return (fleet, delta);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StateDelta<Fleet> Dismissed(Fleet fleet)
    {
        var leader = new Vessel { Id = 2 };
        fleet.Vessels.Add(leader);
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        fleet.Vessels[0].Leader = leader;
        fleet.Tick = 1;
        StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
        fleet.Vessels[0].Leader = null;
        fleet.Vessels.Remove(leader);
        fleet.Tick = 0;
        return before.DiffTo(after);
    }

    private static long LeastBytesOf(Action action) => Enumerable.Range(0, Runs).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
