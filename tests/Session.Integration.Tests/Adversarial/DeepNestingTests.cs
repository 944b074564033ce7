using System;
using System.Threading;
using Session.Integration.Tests.Laws;
using SessionFlow;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Law 5: however deep forged bytes nest, they are read or refused on a small stack and in little memory.</summary>
public sealed class DeepNestingTests(ITestOutputHelper output)
{
    // What a second thread has on macOS, the least of the desktop systems.
    private const int SmallStack = 512 << 10;
    private const byte Boolean = 1;
    private const byte Struct = 35;
    private const byte List = 37;

    [Theory]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(65, false)]
    [InlineData(10_000, false)]
    [InlineData(1_000_000, false)]
    public void ForListsOfListsInASchema_WhenTheyNest_TheyAreReadOrRefused(int depth, bool isRead)
    {
        var schema = new RawImage().Bytes(1).Number(0).Number(1).Text("T").Bytes(0).Number(1);
        schema.Number(0).Number(1).Text("M").Number(0).Bytes(0, 0).Repeat(List, depth).Bytes(Boolean).Number(0);
        Read(RawImage.Of(schema, Nested(depth - 1)), isRead);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(1_000, false)]
    [InlineData(100_000, false)]
    [InlineData(1_000_000, false)]
    public void ForAStructThatHoldsAListOfItself_WhenItsValuesNest_TheyAreReadOrRefused(int depth, bool isRead)
    {
        var schema = new RawImage().Bytes(1).Number(0).Number(2).Text("S").Bytes(1).Number(1).Text("T").Bytes(0).Number(1);
        schema.Number(0).Number(1).Text("L").Number(0).Bytes(0, 0).Bytes(List, Struct).Number(0).Number(0);
        schema.Number(0).Number(1).Text("M").Number(0).Bytes(0, 0).Bytes(Struct).Number(0).Number(0);
        Read(RawImage.Of(schema, Nested(depth, type: 1)), isRead);
    }

    // A list of one list of one list, the innermost empty.
    private static RawImage Nested(int depth, ulong type = 0) => new RawImage()
        .Number(1).Text("").Number(1)
        .Number(0)
        .Number(1).Number(type).Number(1).Number(1).Number((ulong)depth + 1).Repeat(3, depth).Bytes(2);

    private void Read(byte[] image, bool isRead)
    {
        Exception? failure = null;
        long allocated = 0;
        var thread = new Thread(
            () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                StateSnapshot<World>? loaded = null;
                failure = Record.Exception(() => loaded = StateSnapshot.Load<World>(image));
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                _ = loaded?.ToJson();
            },
            SmallStack);
        thread.Start();
        thread.Join();

        if (isRead)
            Assert.Null(failure);
        else
            Assert.IsType<SessionFormatException>(failure);
        Assert.InRange(allocated, 0, (256 << 10) + (64L * image.Length));
        output.WriteLine($"{image.Length} bytes, {allocated} allocated: {failure?.Message ?? "read"}");
    }
}
