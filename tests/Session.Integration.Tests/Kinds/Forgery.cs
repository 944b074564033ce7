using System;
using System.Buffers.Binary;
using System.IO.Hashing;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds;

/// <summary>Snapshots and deltas that lie: damaged behind the header, with every length and checksum made right again.</summary>
internal static class Forgery
{
    private const int SchemaLengthAt = 48;
    private const int LineageAt = 16;

    /// <summary>One snapshot in four lies in its schema, the others in their content.</summary>
    public static byte[] OfSnapshot(byte[] bytes, Random random)
    {
        int schemaLength = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(SchemaLengthAt));
        bool liesInSchema = random.Next(4) == 0;
        byte[] forged = Mutate(bytes, random, ImageHeader.Size + (liesInSchema ? 0 : schemaLength));
        schemaLength = Math.Min(schemaLength, forged.Length - ImageHeader.Size);
        ReadOnlySpan<byte> schema = forged.AsSpan(ImageHeader.Size, schemaLength);
        ReadOnlySpan<byte> content = forged.AsSpan(ImageHeader.Size + schemaLength);
        ulong lineage = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(LineageAt)) + (ulong)random.Next(2);
        new ImageHeader(
            lineage, long.MaxValue, 0, XxHash64.HashToUInt64(schema), schema.Length, content.Length, ImageDigest.Of(content)).Write(forged);
        return forged;
    }

    public static byte[] OfDelta(byte[] bytes, Random random)
    {
        byte[] forged = Mutate(bytes, random, DeltaHeader.Size);
        BinaryPrimitives.WriteInt32LittleEndian(forged.AsSpan(12), forged.Length - DeltaHeader.Size);
        BinaryPrimitives.WriteUInt64LittleEndian(forged.AsSpan(80), XxHash64.HashToUInt64(forged.AsSpan(DeltaHeader.Size)));
        BinaryPrimitives.WriteUInt64LittleEndian(forged.AsSpan(88), XxHash64.HashToUInt64(forged.AsSpan(0, 88)));
        return forged;
    }

    private static byte[] Mutate(byte[] bytes, Random random, int start)
    {
        byte[] result = (byte[])bytes.Clone();
        for (int n = random.Next(3); n >= 0 && result.Length > start; n--)
        {
            int at = random.Next(start, result.Length);
            switch (random.Next(7))
            {
                case 0:
                    result[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    result[at] = (byte)random.Next(256);
                    break;
                case 2:
                    result[at] = (byte)random.Next(4);
                    break;
                case 3:
                    result = result[..at];
                    break;
                case 4:
                    result.AsSpan(at, Math.Min(random.Next(1, 10), result.Length - at)).Fill(0xFF);
                    break;
                case 5:
                    result = [.. result[..at], .. result[random.Next(start, result.Length)..]];
                    break;
                default:
                    int from = random.Next(start, result.Length);
                    int count = Math.Min(random.Next(1, 16), result.Length - Math.Max(at, from));
                    result.AsSpan(from, count).ToArray().CopyTo(result.AsSpan(at));
                    break;
            }
        }

        return result;
    }
}
