using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Values at the edges of their kinds, and collections whose owners come late.</summary>
public sealed class ValueTests
{
    [Fact]
    public void ForValuesAtTheEdges_WhenRestored_EveryBitIsThere()
    {
        Oddities odd = NewOddities();
        StateSnapshot<Oddities> snapshot = StateSnapshot.Capture(odd);
        Oddities copy = StateSnapshot.Load<Oddities>(snapshot.ToArray()).Restore();

        Assert.Equal(odd.Doubles!.Select(BitConverter.DoubleToInt64Bits), copy.Doubles!.Select(BitConverter.DoubleToInt64Bits));
        Assert.True(float.IsNegative(copy.Negative));
        Assert.Equal(decimal.GetBits(1.500m), decimal.GetBits(copy.Price));
        Assert.Equal((odd.Local, odd.Local.Kind), (copy.Local, copy.Local.Kind));
        Assert.True(odd.Offset.EqualsExact(copy.Offset));
        Assert.Equal("a\uD800b", copy.Lone);
        Assert.Equal(Huge.Top, copy.Huge);
        Assert.Null(copy.Slots![0].Names);
        Assert.Equal(["x", null], copy.Slots[1].Names);
        Assert.Equal(9, copy.Slots[1].Fixed);
        Assert.NotNull(copy.Maybe);
        Assert.Equal(3, copy.Folded!["KEY"]);
        Assert.Null(copy.Others![0]);
        Assert.Same(copy, copy.Others[1]);
        Assert.Same(copy, copy.Self);
        Assert.Equal([1, null], copy.Gaps!);
        Assert.Equal((1, 2, "r", null), (copy.row, copy.type, copy.reader, copy.writer));
        Assert.True(snapshot.ContentEquals(StateSnapshot.Capture(copy)));

        StateSnapshot<Oddities> empty = StateSnapshot.Capture(new Oddities());
        snapshot.RestoreInto(odd);
        Assert.Equal(snapshot, StateSnapshot.Capture(odd));
        empty.RestoreInto(copy);
        Assert.True(empty.ContentEquals(StateSnapshot.Capture(copy)));
    }

    [Fact]
    public void ForCollectionsThatAConstructorTakes_WhenTheirOwnerIsReadLater_TheyAreSharedWithTheirComparer()
    {
        var sector = new Sector { Tiles = [1, 2, 3], Names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1 } };
        sector.Finder = new Pathfinder(sector) { Steps = 4 };
        byte[] file = StateSnapshot.Capture(sector).ToArray();

        Sector copy = StateSnapshot.Load<Sector>(file).Restore();
        var live = new Sector();
        StateSnapshot.Load<Sector>(file).RestoreInto(live);

        foreach (Sector restored in new[] { copy, live })
        {
            Assert.Same(restored.Tiles, restored.Finder!.Tiles);
            Assert.Same(restored.Names, restored.Finder.Names);
            Assert.Equal([1, 2, 3], restored.Tiles!);
            Assert.Equal(1, restored.Names!["KEY"]);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void ForStructsInListsInStructs_WhenTheyNestAsDeepAsACaptureAllows_TheyCanBeRestored(int depth)
    {
        var tree = new Tree { Top = Nest(depth) };
        byte[] file = StateSnapshot.Capture(tree).ToArray();

        List<Outer>? list = StateSnapshot.Load<Tree>(file).Restore().Top;

        int found = 0;
        for (; list is not null; list = list.Count == 0 ? null : list[0].Inner.Children)
            found++;
        Assert.Equal(depth, found);
    }

    [Fact]
    public void ForAStructsListThatHoldsItself_WhenCaptured_TheCircleIsClosedAgain()
    {
        var list = new List<Outer>();
        list.Add(new Outer { Inner = new Inner { Children = list, Value = 3 } });
        StateSnapshot<Tree> snapshot = StateSnapshot.Capture(new Tree { Top = list });

        Tree copy = StateSnapshot.Load<Tree>(snapshot.ToArray()).Restore();

        Assert.Same(copy.Top, copy.Top![0].Inner.Children);
        Assert.Contains("shared", snapshot.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void ForKeysWhoseEqualsThrows_WhenTheRestoreFails_ItIsTypedAndSaysWhetherAnythingIsTorn()
    {
        var tree = new Tree();
        tree.Labels[tree] = "self";
        StateSnapshot<Tree> before = StateSnapshot.Capture(tree);
        tree.Throws = true;

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => before.RestoreInto(tree));

        Assert.True(error.IsTorn);
        StateSnapshot.Capture(tree).Dispose();
        tree.Throws = false;
        before.RestoreInto(tree);
        Assert.Equal("self", tree.Labels[tree]);
    }

    private static List<Outer> Nest(int depth)
    {
        var list = new List<Outer>();
        for (int i = 1; i < depth; i++)
            list = [new Outer { Inner = new Inner { Children = list, Value = i } }];
        return list;
    }

    private static Oddities NewOddities()
    {
        var odd = new Oddities
        {
            Doubles = [double.NaN, BitConverter.Int64BitsToDouble(0x7FF8000000000123), -0.0, double.Epsilon],
            Negative = -0.0f,
            Price = 1.500m,
            Local = new DateTime(2024, 10, 27, 2, 30, 0, DateTimeKind.Local),
            Offset = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(-14 * 60)),
            Lone = "a\uD800b",
            Huge = Huge.Same,
            Slots = [default, new Slot(9) { Names = ["x", null] }],
            Maybe = default(Nothing),
            ByNothing = new Dictionary<Slot, Nothing> { [new Slot(1)] = default },
            Folded = new Dictionary<string, int>(StringComparer.InvariantCultureIgnoreCase) { ["Key"] = 3 },
            Gaps = [1, null],
            row = 1,
            type = 2,
            reader = "r",
        };
        odd.Others = [null, odd];
        odd.Self = odd;
        return odd;
    }
}
