using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using CsCheck;
using SessionFlow;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Laws;

/// <summary>The laws of the state engine over generated code, for every kind, with worlds made by chance.</summary>
public sealed class LawTests(ITestOutputHelper output)
{
    private const int Worlds = 300;
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];
    private int _compared;
    private int _done;

    [Fact]
    public void Law1_ForAnyState_WhenRestoredNew_ItIsTheState() => ForWorlds((seed, world, captured) =>
    {
        World copy = captured.Restore();
        World twin = WorldBuilder.Build(seed);

        Compare(twin, copy);
        Assert.True(StateSnapshot.Capture(copy).ContentEquals(captured));
    });

    [Fact]
    public void Law1_ForAnyState_WhenLoadedFromBytesAndRestored_ItIsTheState() => ForWorlds((seed, world, captured) =>
    {
        StateSnapshot<World> loaded = StateSnapshot.Load<World>(captured.ToArray());

        Assert.True(loaded.Equals(captured));
        Compare(WorldBuilder.Build(seed), loaded.Restore());
    });

    [Fact]
    public void Law1_ForAnyState_WhenChangedAndRestoredInPlace_ItIsTheStateAgainWithTheSameBytes() => ForWorlds((seed, world, captured) =>
    {
        WorldBuilder.Change(world, seed ^ 0x5A5A);
        StateSnapshot.Capture(world).Dispose();

        captured.RestoreInto(world);

        Compare(WorldBuilder.Build(seed), world);
        Assert.True(StateSnapshot.Capture(world).Equals(captured));
    });

    [Fact]
    public void Law1_ForAnyState_WhenRestoredInPlace_UnreplacedObjectsStayTheSame() => ForWorlds((seed, world, captured) =>
    {
        Node?[] before = world.Nodes.ToArray();
        WorldBuilder.Change(world, seed ^ 0x1234);

        captured.RestoreInto(world);

        Assert.Equal(before.Length, world.Nodes.Count);
        for (int i = 0; i < before.Length; i++)
            Assert.Same(before[i], world.Nodes[i]);
    });

    [Fact]
    public void Law1_ForAnyState_WhenRestoredIntoAnotherGraph_ItIsTheState() => ForWorlds((seed, world, captured) =>
    {
        World other = WorldBuilder.Build(seed ^ 0x77);
        StateSnapshot<World> loaded = StateSnapshot.Load<World>(captured.ToArray());

        loaded.RestoreInto(other);

        Compare(WorldBuilder.Build(seed), other);
    });

    [Fact]
    public void Law2_ForASnapshot_WhenTheLiveObjectsChange_ItDoesNot() => ForWorlds((seed, world, captured) =>
    {
        byte[] bytes = captured.ToArray();
        WorldBuilder.Change(world, seed ^ 0x3333);
        Assert.Equal(bytes, captured.ToArray());
    });

    [Fact]
    public void Law3_ForTwoStates_WhenTheDeltaIsApplied_ItLeadsFromOneToTheOther() => ForWorlds((seed, world, before) =>
    {
        WorldBuilder.Change(world, seed ^ 0x2222);
        StateSnapshot<World> after = StateSnapshot.Capture(world);

        StateDelta<World> delta = before.DiffTo(after);
        StateSnapshot<World> again = before.Apply(delta);

        Assert.True(again.Equals(after));
        Assert.Equal(after.ToArray(), again.ToArray());
        Assert.True(after.Apply(after.DiffTo(before)).Equals(before));
        Assert.True(before.Apply(StateDelta.Load<World>(delta.ToArray())).Equals(after));
        Assert.True(before.DiffTo(before).IsEmpty);
        Assert.Equal(before.Equals(after), delta.IsEmpty);
        Assert.True(delta.IsEmpty || delta.Changes.Count > 0);
    });

    [Fact]
    public void Law5_ForDamagedBytes_WhenLoaded_TheAnswerIsTypedAndALoadedStateCanBeRestored() => ForWorlds(
        (seed, world, captured) =>
        {
            byte[] bytes = captured.ToArray();
            var chance = new Chance(seed);
            for (int i = 0; i < 40; i++)
            {
                byte[] damaged = (byte[])bytes.Clone();
                damaged[chance.Below(damaged.Length)] ^= (byte)(1 << chance.Below(8));
                if (chance.Below(4) == 0)
                    Array.Resize(ref damaged, chance.Below(damaged.Length));
                try
                {
                    StateSnapshot.Load<World>(damaged).Restore();
                }
                catch (Exception exception) when (exception is SessionFormatException or SessionRestoreException)
                {
                    _compared++;
                }
            }
        },
        worlds: 60);

    [Fact]
    public void Law6_ForTheSameState_WhenCapturedAgainInAnotherCulture_TheBytesAreTheSame() => ForWorlds((seed, world, captured) =>
    {
        CultureInfo culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo("tr-TR");
            Reinsert(world.ByName);
            Reinsert(world.ByCell);
            Reinsert(world.Ranks);
            Assert.Equal(captured.ToArray(), StateSnapshot.Capture(world).ToArray());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    });

    [Fact]
    public void Law6_ForTwoWorldsOfOneSeed_WhenCaptured_TheirContentIsEqualAndAnyOtherIsNot() => ForWorlds((seed, world, captured) =>
    {
        Assert.True(StateSnapshot.Capture(WorldBuilder.Build(seed)).ContentEquals(captured));
        world.Step++;
        Assert.False(StateSnapshot.Capture(world).ContentEquals(captured));
    });

    // The order of a dictionary's entries is no state.
    private static void Reinsert<TKey, TValue>(Dictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        KeyValuePair<TKey, TValue>[] entries = dictionary.Reverse().ToArray();
        dictionary.Clear();
        foreach (KeyValuePair<TKey, TValue> entry in entries)
            dictionary.Add(entry.Key, entry.Value);
    }

    private void ForWorlds(Action<int, World, StateSnapshot<World>> law, int worlds = Worlds)
    {
        Seeds.Sample(
            seed =>
            {
                World world = WorldBuilder.Build(seed);
                law(seed, world, StateSnapshot.Capture(world));
                Interlocked.Increment(ref _done);
            },
            iter: worlds,
            threads: 1);
        Assert.True(_done >= worlds);
        output.WriteLine($"{_done} worlds, {_compared} values compared or answers typed");
    }

    private void Compare(object expected, object actual) => _compared += SameState.Assert(expected, actual);
}
