using System;
using System.Buffers.Binary;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage;

/// <summary>Makes changed files consistent again, as somebody with bad intent would.</summary>
internal static class Repair
{
    /// <summary>Numbers the records of a file from 0 and repairs their checksums and salts, as long as their lengths make sense.</summary>
    public static void Records(Span<byte> file)
    {
        uint sequence = 0;
        ulong salt = BinaryPrimitives.ReadUInt64LittleEndian(file[112..]);
        for (Span<byte> rest = file[FileHeader.Size..]; rest.Length >= RecordHeader.Size;)
        {
            RecordHeader header = RecordHeader.Read(rest);
            long extent = RecordHeader.Extent(header.Length);
            if (extent > rest.Length)
                return;

            (header with { Sequence = sequence++, Salt = salt }).Write(rest);
            BinaryPrimitives.WriteUInt32LittleEndian(rest, Crc32C.Of(rest[sizeof(uint)..(int)extent]));
            rest = rest[(int)extent..];
        }
    }

    public static void Header(Span<byte> file)
    {
        if (file.Length >= FileHeader.Size)
            BinaryPrimitives.WriteUInt32LittleEndian(file[124..], Crc32C.Of(file[..124]));
    }
}
