using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using CsCheck;
using SessionFlow;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Deltas;

/// <summary>A delta written into live objects: forth and back, all or nothing, in the time of what it changes.</summary>
public sealed class ApplyToTests(ITestOutputHelper output)
{
    [Fact]
    public void ForAnyTwoStates_WhenAppliedForthAndBack_TheLiveStateHasTheOthersBytes()
    {
        int applied = 0;
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                var random = new Random(seed);
                var fleet = new Fleet();
                for (int i = random.Next(40); i >= 0; i--)
                    FleetEdits.Step(fleet, random);
                StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
                List<Vessel> list = fleet.Vessels;
                for (int i = random.Next(12); i >= 0; i--)
                    FleetEdits.Step(fleet, random);
                StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
                Vessel[] vessels = fleet.Vessels.ToArray();

                after.DiffTo(before).ApplyTo(fleet);
                Assert.Equal(before, StateSnapshot.Capture(fleet));
                before.DiffTo(after).ApplyTo(fleet);
                Assert.Equal(after, StateSnapshot.Capture(fleet));
                Assert.Same(list, fleet.Vessels);
                Assert.Equal(vessels, fleet.Vessels);
                StateDelta.Load<Fleet>(after.DiffTo(before).ToArray()).ApplyTo(fleet);
                Assert.Equal(before, StateSnapshot.Capture(fleet));
                applied += 3;
            },
            iter: 300,
            threads: 1);
        output.WriteLine($"{applied} deltas applied");
        Assert.True(applied >= 900);
    }

    [Fact]
    public void ForALargeState_WhenASmallDeltaIsApplied_ItCostsWhatChanged()
    {
        var fleet = new Fleet();
        for (int i = 0; i < 20_000; i++)
            fleet.Vessels.Add(new Vessel { Id = i, Callsign = "Vessel " + i });
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        fleet.Tick++;
        for (int i = 0; i < 10; i++)
            fleet.Vessels[i * 100].Hull++;
        StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
        StateDelta<Fleet> forth = before.DiffTo(after);
        StateDelta<Fleet> back = after.DiffTo(before);
        back.ApplyTo(fleet);
        TimeSpan delta = TimeSpan.MaxValue;
        TimeSpan whole = TimeSpan.MaxValue;
        for (int n = 0; n < 20; n++)
        {
            delta = Shorter(delta, () => forth.ApplyTo(fleet));
            whole = Shorter(whole, () => before.RestoreInto(fleet));
        }

        output.WriteLine($"delta of {forth.ByteCount} bytes applied in {delta.TotalMicroseconds:N0} us, whole state restored in {whole.TotalMicroseconds:N0} us");
        Assert.Equal(before, StateSnapshot.Capture(fleet));

        // Two hundred times in an optimised build; the bound leaves room for a busy machine.
        Assert.True(delta * 10 < whole, $"{delta} and {whole}");
    }

    [Fact]
    public void ForMembersThatTheDeltaDoesNotTouch_WhenApplied_TheyKeepTheirLiveValues()
    {
        (Fleet fleet, StateDelta<Fleet> delta, _) = Hit();
        fleet.Tick = 77;
        fleet.Vessels[0].Callsign = "later";
        fleet.Log.Add("later");
        fleet.Scores["later"] = new List<int> { 1 };

        delta.ApplyTo(fleet);

        Assert.Equal(1, fleet.Vessels[0].Hull);
        Assert.Equal((77, "later", "later", 1), (fleet.Tick, fleet.Vessels[0].Callsign, fleet.Log[^1], fleet.Scores["later"][0]));
    }

    public static TheoryData<string> Drifts() => new() { "number", "list", "dictionary", "object gone", "shared list" };

    [Theory]
    [MemberData(nameof(Drifts))]
    public void ForALiveStateThatDrifted_WhenApplied_ItIsRefusedAndNothingChanges(string drift)
    {
        (Fleet fleet, StateDelta<Fleet> delta, byte[] loaded) = Hit();
        switch (drift)
        {
            case "number":
                fleet.Vessels[0].Hull = 55;
                break;
            case "list":
                fleet.Numbers[0] = 3;
                break;
            case "dictionary":
                fleet.Kills["Pilot"] = 9;
                break;
            case "object gone":
                Replace(fleet);
                GC.Collect();
                StateSnapshot.Capture(fleet).Dispose();
                GC.Collect();
                GC.WaitForPendingFinalizers();
                break;
            default:
                fleet.Nested[0] = fleet.Numbers;
                break;
        }

        StateSnapshot<Fleet> live = StateSnapshot.Capture(fleet);
        if (drift != "shared list")
            Assert.Throws<SessionDriftException>(() => delta.ApplyTo(fleet));
        Assert.Throws<SessionDriftException>(() => StateDelta.Load<Fleet>(loaded).ApplyTo(fleet));
        if (drift != "shared list")
            Assert.Equal(live, StateSnapshot.Capture(fleet));
    }

    [Fact]
    public void ForADriftMessage_WhenRead_ItNamesObjectAndMember()
    {
        (Fleet fleet, StateDelta<Fleet> delta, _) = Hit();
        fleet.Vessels[0].Hull = 55;
        SessionDriftException error = Assert.Throws<SessionDriftException>(() => delta.ApplyTo(fleet));
        Assert.Contains("Vessel[Id=4] has another Hull", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForADeltaThatNeedsAnotherReadOnlyValue_WhenApplied_ItIsRefusedAndNothingChanges()
    {
        var item = new Laws.Fixed("a", Guid.Empty, null, [1], 2.5);
        var world = new Laws.World { Focus = item };
        FieldInfo weight = typeof(Laws.Fixed).GetField("_weight", BindingFlags.Instance | BindingFlags.NonPublic)!;
        StateSnapshot<Laws.World> before = StateSnapshot.Capture(world);
        weight.SetValue(item, 7.5);
        item.Tag = 3;
        StateDelta<Laws.World> delta = before.DiffTo(StateSnapshot.Capture(world));
        weight.SetValue(item, 2.5);
        item.Tag = 0;

        SessionDriftException error = Assert.Throws<SessionDriftException>(() => delta.ApplyTo(world));

        Assert.Contains("_weight, which is read-only", error.Message, StringComparison.Ordinal);
        Assert.Equal((0, 2.5), (item.Tag, (double)weight.GetValue(item)!));
    }

    [Fact]
    public void ForAnotherStatesDelta_WhenApplied_ItIsRefused()
    {
        (_, StateDelta<Fleet> delta, _) = Hit();
        Assert.Throws<SessionFormatException>(() => delta.ApplyTo(new Fleet()));
    }

    [Fact]
    public void ForAHookThatThrows_WhenApplied_EverythingIsAsItWas()
    {
        var chain = new Fragile { Next = new Fragile() };
        StateSnapshot<Fragile> before = StateSnapshot.Capture(chain);
        chain.Value = 5;
        chain.Items.Add(3);
        chain.Next.Value = 6;
        chain.Next.Next = new Fragile { Value = 7 };
        StateSnapshot<Fragile> after = StateSnapshot.Capture(chain);
        chain.Next.Throws = true;

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => after.DiffTo(before).ApplyTo(chain));

        Assert.False(error.IsTorn);
        Assert.Equal(after, StateSnapshot.Capture(chain));
        Assert.Equal(7, chain.Next.Next!.Value);
        chain.Next.Throws = false;
        after.DiffTo(before).ApplyTo(chain);
        Assert.Equal(before, StateSnapshot.Capture(chain));
    }

    private static (Fleet Fleet, StateDelta<Fleet> Delta, byte[] Loaded) Hit()
    {
        var fleet = new Fleet { Numbers = Enumerable.Range(0, 50).ToList() };
        fleet.Vessels.Add(new Vessel { Id = 4 });
        fleet.Nested.Add(new List<int> { 1 });
        fleet.Kills["Pilot"] = 1;
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        fleet.Vessels[0].Hull = 1;
        fleet.Numbers.Insert(10, -1);
        fleet.Kills["Pilot"] = 2;
        StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
        after.DiffTo(before).ApplyTo(fleet);
        Assert.Equal(before, StateSnapshot.Capture(fleet));
        StateDelta<Fleet> delta = before.DiffTo(after);
        return (fleet, delta, delta.ToArray());
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Replace(Fleet fleet) => fleet.Vessels[0] = new Vessel { Id = 4 };

    private static TimeSpan Shorter(TimeSpan best, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed < best ? watch.Elapsed : best;
    }
}
