using System;
using SessionFlow.Tests.Storage;

namespace SessionFlow.Torture.Fuzz;

/// <summary>Changes files at random, mostly where it hurts, and repairs their checksums afterwards as often as not.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly uint[] Interesting = [0, 1, 7, 8, 23, 24, 40, 48, 127, 128, 4095, 4096, 0x7FFFFFFF, 0x80000000, 0xFFFFFFE0, 0xFFFFFFF8, 0xFFFFFFFF];

    private readonly Random _random = new(seed);

    /// <summary>Whether the last result had its checksums repaired.</summary>
    public bool IsRepaired { get; private set; }

    /// <summary>A changed copy of a file, with pieces of another.</summary>
    public byte[] Mutate(byte[] file, byte[] other)
    {
        byte[] bytes = (byte[])file.Clone();
        for (int changes = _random.Next(1, 6); changes > 0 && bytes.Length > 0; changes--)
            bytes = Change(bytes, other);

        IsRepaired = _random.Next(2) == 0;
        if (IsRepaired)
        {
            Repair.Header(bytes);
            if (bytes.Length > 128)
                Repair.Records(bytes);
        }

        return bytes;
    }

    private byte[] Change(byte[] bytes, byte[] other)
    {
        int at = _random.Next(bytes.Length);
        int length = _random.Next(1, Math.Min(200, bytes.Length - at) + 1);
        switch (_random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                return bytes;
            case 2 or 3:
                // Lengths, types and numbers stand on multiples of four.
                at &= ~3;
                if (at + 4 <= bytes.Length)
                    _ = BitConverter.TryWriteBytes(bytes.AsSpan(at), Interesting[_random.Next(Interesting.Length)]);
                return bytes;
            case 4:
                return bytes[..at];
            case 5:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 6:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 7:
                int from = _random.Next(other.Length);
                other.AsSpan(from, Math.Min(length, other.Length - from)).CopyTo(bytes.AsSpan(at));
                return bytes;
            default:
                bytes.AsSpan(at, length).Clear();
                return bytes;
        }
    }
}
