using System;
using System.IO.Hashing;
using HandWritten;
using SessionFlow.Tracking;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Tracking;

/// <summary>Law 5: whatever the bytes, a reader gives a value or a <see cref="SessionFormatException"/>.</summary>
public sealed class HostileBytesTests(ITestOutputHelper output)
{
    [Fact]
    public void ForEveryFlippedBit_WhenLoaded_IsRefused()
    {
        byte[] bytes = StateSnapshot.Capture(Missions.Full()).ToArray();
        int refused = 0;
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] damaged = (byte[])bytes.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<SessionFormatException>(() => StateSnapshot.Load<Mission>(damaged));
            refused++;
        }

        output.WriteLine($"{refused} flipped bits refused");
    }

    [Fact]
    public void ForEveryTruncation_WhenLoaded_IsRefused()
    {
        byte[] bytes = StateSnapshot.Capture(Missions.Full()).ToArray();
        for (int length = 0; length < bytes.Length; length++)
            Assert.Throws<SessionFormatException>(() => StateSnapshot.Load<Mission>(bytes.AsMemory(0, length)));
        Assert.Throws<SessionFormatException>(() => StateSnapshot.Load<Mission>(new byte[bytes.Length + 1]));
    }

    [Fact]
    public void ForForgedContent_WhenTheChecksumsAreRepaired_GivesAValueOrATypedError()
    {
        byte[] bytes = StateSnapshot.Capture(Missions.Full()).ToArray();
        var random = new Random(7);
        int values = 0;
        int refused = 0;
        for (int i = 0; i < 60_000; i++)
        {
            byte[] forged = Forge(bytes, random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                StateSnapshot<Mission> loaded = StateSnapshot.Load<Mission>(forged);
                values++;
                if (values % 8 == 0)
                    UseAll(loaded);
            }
            catch (SessionFormatException)
            {
                refused++;
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        }

        output.WriteLine($"{refused} forgeries refused, {values} read as values");
        Assert.True(values > 1000 && refused > 1000, $"{values} and {refused}");
    }

    [Fact]
    public void ForForgedDeltas_WhenTheChecksumsAreRepaired_GivesAValueOrATypedError()
    {
        Mission mission = Missions.Full();
        StateSnapshot<Mission> before = StateSnapshot.Capture(mission);
        var random = new Random(8);
        for (int i = 0; i < 20; i++)
            Missions.Step(mission, random);
        StateSnapshot<Mission> after = StateSnapshot.Capture(mission);
        byte[] bytes = before.DiffTo(after).ToArray();
        int refused = 0;
        int applied = 0;
        for (int i = 0; i < 60_000; i++)
        {
            byte[] forged = Mutate(bytes, random, DeltaHeader.Size);
            if (forged.AsSpan().SequenceEqual(bytes))
                continue;
            BitConverter.TryWriteBytes(forged.AsSpan(12), forged.Length - DeltaHeader.Size);
            BitConverter.TryWriteBytes(forged.AsSpan(80), XxHash64.HashToUInt64(forged.AsSpan(DeltaHeader.Size)));
            BitConverter.TryWriteBytes(forged.AsSpan(88), XxHash64.HashToUInt64(forged.AsSpan(0, 88)));
            try
            {
                var fold = new ContentFold(before.Image.Content);
                fold.Apply(forged.AsMemory(DeltaHeader.Size));
                new ContentValidator(fold.Complete(out _)).Validate();
            }
            catch (SessionFormatException)
            {
                refused++;
            }

            try
            {
                // What leads to the state that the digest names is that state, by whichever way.
                Assert.Equal(after, before.Apply(StateDelta.Load<Mission>(forged)));
                applied++;
            }
            catch (SessionFormatException)
            {
            }
        }

        output.WriteLine($"{refused} forged deltas refused by their content, all but {applied} by their digest");
        Assert.True(applied < 3000, $"{applied}");
        Assert.True(refused > 1000, $"{refused}");
    }

    private static void UseAll(StateSnapshot<Mission> loaded)
    {
        _ = loaded.ToJson();
        try
        {
            _ = loaded.Restore();
            loaded.RestoreInto(Missions.Full());
        }
        catch (SessionFormatException)
        {
            // The schema was forged into another one, and that is said.
        }
        catch (SessionRestoreException)
        {
            // Two keys became one, or a comparer cannot be made.
        }
    }

    private static byte[] Forge(byte[] bytes, Random random)
    {
        int schemaLength = BitConverter.ToInt32(bytes, 48);
        bool forgesSchema = random.Next(4) == 0;
        int start = forgesSchema ? ImageHeader.Size : ImageHeader.Size + schemaLength;
        byte[] forged = Mutate(bytes, random, start);
        if (forgesSchema && forged.Length < ImageHeader.Size + schemaLength)
            schemaLength = forged.Length - ImageHeader.Size;
        ReadOnlySpan<byte> schema = forged.AsSpan(ImageHeader.Size, schemaLength);
        ReadOnlySpan<byte> content = forged.AsSpan(ImageHeader.Size + schemaLength);
        new ImageHeader(
            BitConverter.ToUInt64(bytes, 16), long.MaxValue, 0, XxHash64.HashToUInt64(schema), schema.Length, content.Length, ImageDigest.Of(content)).Write(forged);
        return forged;
    }

    private static byte[] Mutate(byte[] bytes, Random random, int start)
    {
        byte[] result = (byte[])bytes.Clone();
        for (int n = random.Next(3); n >= 0; n--)
        {
            int at = random.Next(start, result.Length);
            switch (random.Next(6))
            {
                case 0:
                    result[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    result[at] = (byte)random.Next(256);
                    break;
                case 2:
                    result = result[..at];
                    break;
                case 3:
                    result.AsSpan(at, Math.Min(random.Next(1, 9), result.Length - at)).Fill(0xFF);
                    break;
                case 4:
                    result[at] = (byte)random.Next(3);
                    break;
                default:
                    int from = random.Next(start, result.Length);
                    int count = Math.Min(random.Next(1, 16), result.Length - Math.Max(at, from));
                    bytes.AsSpan(Math.Min(from, bytes.Length - count), count).CopyTo(result.AsSpan(at));
                    break;
            }

            if (result.Length <= start)
                return result.Length == start ? [.. result, 0] : (byte[])bytes.Clone();
        }

        return result;
    }
}
