using System;
#if NET8_0_OR_GREATER
using System.Buffers.Binary;
using System.Numerics;
#endif

namespace SessionFlow.Storage;

/// <summary>CRC-32C (Castagnoli), the checksum of headers and records: 0xE3069283 over "123456789".</summary>
internal static class Crc32C
{
    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes) => Finish(Append(Start(), bytes));

    public static uint Start() => uint.MaxValue;

    public static uint Finish(uint state) => ~state;

    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        for (; bytes.Length >= 8; bytes = bytes[8..])
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));

        foreach (byte b in bytes)
            state = BitOperations.Crc32C(state, b);

        return state;
#else
        return AppendPortable(state, bytes);
#endif
    }

    /// <summary>The same without the processor's instruction, for targets that do not offer it.</summary>
    public static uint AppendPortable(uint state, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
            state = Table[(byte)(state ^ b)] ^ (state >> 8);

        return state;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ 0x82F63B78 : value >> 1;

            table[i] = value;
        }

        return table;
    }
}
