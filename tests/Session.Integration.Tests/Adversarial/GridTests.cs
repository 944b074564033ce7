using System;
using System.Collections.Generic;
using System.IO.Hashing;
using System.Text;
using Session.Integration.Tests.Kinds.Holders;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Arrays of several dimensions and string builders at their edges.</summary>
public sealed class GridTests
{
    [Fact]
    public void ForIndicesThatDoNotBeginAtZero_WhenCaptured_TheRefusalSaysSo()
    {
        var holder = new GridHolder { Numbers = (int[,])Array.CreateInstance(typeof(int), [2, 2], [0, 5]) };
        SessionCaptureException error = Assert.Throws<SessionCaptureException>(() => StateSnapshot.Capture(holder));
        Assert.Equal("A System.Int32[,] whose indices begin at 5 cannot be captured; those of C# begin at 0.", error.Message);
    }

    [Fact]
    public void ForDimensionsThatLie_WhenLoaded_TheyAreRefusedBeforeAnythingIsMade()
    {
        StateSnapshot<GridHolder> snapshot = StateSnapshot.Capture(new GridHolder { Numbers = new int[77, 1] });
        byte[] right = [2 + 77, 77, 1];
        foreach ((string lie, byte[] bytes) in new (string, byte[])[]
        {
            ("a product that is another", [2 + 77, 76, 1]),
            ("a product of 2^32 that is 0 in 32 bits", [2, .. Number(65536), .. Number(65536)]),
            ("a product of 2^64", [2, .. Number(1UL << 32), .. Number(1UL << 32)]),
            ("a length beyond what the framework makes", [2, .. Number(0x7FFFFFC8), 0]),
            ("a length that overflows before another is 0", [2, .. Number(int.MaxValue), .. Number(3)]),
        })
        {
            long before = GC.GetAllocatedBytesForCurrentThread();

            // The row keeps its size: what is longer takes the place of the first elements, which are zeros.
            byte[] replaced = [.. right, .. new byte[bytes.Length - right.Length]];
            SessionFormatException error = Assert.Throws<SessionFormatException>(
                () => StateSnapshot.Load<GridHolder>(Replace(snapshot.ToArray(), replaced, bytes)));
            Assert.Contains("dimensions", error.Message, StringComparison.Ordinal);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20, lie);
        }
    }

    [Fact]
    public void ForALongDimensionBesideAnEmptyOne_WhenRestoredAndShown_NothingIsMadeForIt()
    {
        const int Longest = 0x7FFFFFC7;
        var holder = new GridHolder { Numbers = new int[Longest, 0], Deepest = new bool?[Longest, 2, 0, 1] };
        StateSnapshot<GridHolder> snapshot = StateSnapshot.Load<GridHolder>(StateSnapshot.Capture(holder).ToArray());
        Assert.Equal(Longest, snapshot.Restore().Numbers!.GetLength(0));
        Assert.Equal(2, snapshot.Restore().Deepest!.GetLength(1));
        Assert.Contains("\"Numbers\": []", snapshot.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void ForAGridOfTheSameNumberOfElements_WhenItsLengthsDiffer_AReadOnlyOneIsReplacedAndOthersAreNotConfused()
    {
        var holder = new GridHolder { Numbers = new int[2, 3], Shared = new int[3, 2] };
        holder.Numbers[1, 2] = 6;
        holder.Fixed[2, 1] = 5;
        StateSnapshot<GridHolder> snapshot = StateSnapshot.Capture(holder);
        int[,] fixedGrid = holder.Fixed;
        (holder.Numbers, holder.Shared) = (holder.Shared, holder.Numbers);
        holder.Fixed[2, 1] = 0;

        snapshot.RestoreInto(holder);

        Assert.Same(fixedGrid, holder.Fixed);
        Assert.Equal((5, 6, 3), (holder.Fixed[2, 1], holder.Numbers[1, 2], holder.Shared.GetLength(0)));
    }

    [Fact]
    public void ForACovariantGrid_WhenCaptured_ItIsRestoredAsDeclared()
    {
        var tank = new Tank { Tag = 3 };
        GridHolder copy = StateSnapshot.Capture(new GridHolder { Units = new Tank[,] { { tank } } }).Restore();
        Assert.IsType<Unit?[,]>(copy.Units);
        Assert.Equal(3, copy.Units[0, 0]!.Tag);
    }

    [Fact]
    public void ForABuilderThatIsFull_WhenMoreIsRestored_AnotherTakesItsPlace()
    {
        var small = new StringBuilder(2, 2);
        var holder = new BuilderHolder { Text = new StringBuilder("longer") };
        StateSnapshot<BuilderHolder> snapshot = StateSnapshot.Capture(holder);
        holder.Text = small;
        StringBuilder log = holder.Log.Append('!');

        snapshot.RestoreInto(holder);

        Assert.Equal(("longer", "log"), (holder.Text.ToString(), holder.Log.ToString()));
        Assert.NotSame(small, holder.Text);
        Assert.Same(log, holder.Log);
    }

    [Fact]
    public void ForAGridAndABuilder_WhenShown_TheyAreListsAndText()
    {
        var grid = new GridHolder { Numbers = new[,] { { 1, 2, 3 }, { 4, 5, 6 } } };
        StateSnapshot<GridHolder> before = StateSnapshot.Capture(grid);
        grid.Numbers[1, 2] = 7;
        StateChange change = Assert.Single(before.DiffTo(StateSnapshot.Capture(grid)).Changes);
        Assert.Equal("Numbers[1][2]: 6 -> 7", change.ToString());

        var text = new BuilderHolder { Text = new StringBuilder("a\"b") };
        StateSnapshot<BuilderHolder> old = StateSnapshot.Capture(text);
        text.Text.Append('!');
        Assert.Equal("Text: \"a\"b\" -> \"a\"b!\"", Assert.Single(old.DiffTo(StateSnapshot.Capture(text)).Changes).ToString());
    }

    private static IEnumerable<byte> Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            yield return (byte)(value | 0x80);
        yield return (byte)value;
    }

    /// <summary>Puts other bytes where the only such ones stand, and makes the header right again.</summary>
    private static byte[] Replace(byte[] bytes, byte[] what, byte[] with)
    {
        ImageHeader header = ImageHeader.Read(bytes);
        int content = ImageHeader.Size + header.SchemaLength;
        int at = content + bytes.AsSpan(content).IndexOf(what);
        Assert.True(at > content);
        byte[] forged = [.. bytes[..at], .. with, .. bytes[(at + what.Length)..]];
        new ImageHeader(
            header.Lineage, header.Highest, 0, XxHash64.HashToUInt64(forged.AsSpan(ImageHeader.Size, header.SchemaLength)), header.SchemaLength,
            forged.Length - content, ImageDigest.Of(forged.AsSpan(content))).Write(forged);
        return forged;
    }
}
