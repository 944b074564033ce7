using System;
using SessionFlow.Tracking;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Tracking;

/// <summary>An edit of any origin gives a value or a typed error, and never more bytes than it and the old value have.</summary>
public sealed class PartEditTests(ITestOutputHelper output)
{
    [Fact]
    public void ForForgedEdits_WhenApplied_NothingIsAmplified()
    {
        var random = new Random(11);
        byte[] before = new byte[4096];
        random.NextBytes(before);
        int values = 0;
        int refused = 0;
        using var result = new ByteWriter(16);
        for (int i = 0; i < 200_000; i++)
        {
            byte[] edit = Forge(random, before.Length);
            result.Clear();
            try
            {
                PartEdit.Apply(before, edit, result);
                values++;
            }
            catch (SessionFormatException)
            {
                refused++;
            }

            Assert.InRange(result.Length, 0, before.Length + edit.Length);
        }

        output.WriteLine($"{values} edits gave a value, {refused} were refused");
        Assert.True(values > 10_000 && refused > 10_000, $"{values} and {refused}");
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0x81, 0x40, 0, 1, 1 })] // all of it, and a byte again
    [InlineData(new byte[] { 0, 0, 0x83, 0x40, 0 })] // a byte more than there is
    [InlineData(new byte[] { 0, 0, 3, 3 })] // a byte before the first
    [InlineData(new byte[] { 0, 0x81, 0x20, 3, 0 })] // an origin behind the end
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 7, 0, 3, 0 })] // a unit that is larger than all of it
    [InlineData(new byte[] { 0, 0, 0 })] // an empty piece
    [InlineData(new byte[] { 0, 0, 4, 1 })] // new bytes that are cut off
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[0])]
    public void ForAnEditThatTakesWhatIsNotThere_WhenApplied_ItIsRefused(byte[] edit)
    {
        using var result = new ByteWriter(16);
        Assert.Throws<SessionFormatException>(() => PartEdit.Apply(new byte[4096], edit, result));
    }

    private static byte[] Forge(Random random, int size)
    {
        using var edit = new ByteWriter(64);
        edit.VarUInt((ulong)random.Next(4) * (ulong)random.Next(4));
        edit.VarUInt((ulong)random.Next(size / 8));
        for (int n = random.Next(6); n > 0; n--)
        {
            ulong count = (ulong)(random.Next(12) == 0 ? random.NextInt64() : random.Next(1, random.Next(2) == 0 ? 20 : size));
            if (random.Next(3) > 0)
            {
                edit.VarUInt((count << 1) | 1);
                edit.VarUInt((ulong)(random.Next(12) == 0 ? random.NextInt64() : random.Next(40)));
            }
            else
            {
                edit.VarUInt(Math.Min(count, 20) << 1);
                edit.Bytes(new byte[random.Next(8) == 0 ? random.Next(20) : (int)Math.Min(count, 20)]);
            }
        }

        return edit.ToArray();
    }
}
