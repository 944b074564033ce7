using System;
using System.Buffers.Binary;

namespace SessionFlow.Storage;

/// <summary>The 128 bytes that every file of the store begins with; <c>docs/format.md</c> lists them.</summary>
internal sealed record FileHeader
{
    public const int Size = 128;

    private const int BannerOffset = 8;
    private const int BannerSize = 32;

    public required FileKind Kind { get; init; }

    /// <summary>Bits that change how the file is read. None is defined yet; a reader refuses any that it does not know.</summary>
    public uint Flags { get; init; }

    public required Guid StoreId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>The generation of a snapshot and its journal; the part number of a marker.</summary>
    public required ulong Number { get; init; }

    /// <summary>A snapshot: the generation it follows, 0 for none. A journal: the salt of its snapshot. A marker: 0.</summary>
    public ulong Parent { get; init; }

    public ulong Fingerprint { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Random; every record of the file repeats it, so that no record of another file is taken for one of this.</summary>
    public required ulong Salt { get; init; }

    // As in PNG: a byte that is not text, a CR LF that text-mode copies break, and the character that ends `type` on Windows.
    private static ReadOnlySpan<byte> Magic => new byte[] { 0x89, (byte)'S', (byte)'F', (byte)'W', 0x0D, 0x0A, 0x1A, 0x0A };

    public void Write(Span<byte> destination)
    {
        destination = destination[..Size];
        destination.Clear();
        Magic.CopyTo(destination);
        WriteBanner(Kind, destination.Slice(BannerOffset, BannerSize));
        BinaryPrimitives.WriteUInt16LittleEndian(destination[40..], FormatLimits.Version);
        destination[42] = (byte)Kind;
        BinaryPrimitives.WriteUInt32LittleEndian(destination[44..], Flags);
        WriteGuid(StoreId, destination[48..]);
        WriteGuid(SessionId, destination[64..]);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[80..], Number);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[88..], Parent);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[96..], Fingerprint);
        BinaryPrimitives.WriteInt64LittleEndian(destination[104..], Created.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt64LittleEndian(destination[112..], Salt);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[124..], Crc32C.Of(destination[..124]));
    }

    /// <summary>Reads a header, or says why it is none.</summary>
    public static FileHeader? Read(ReadOnlySpan<byte> source, FileKind expected, out Rejection? rejection)
    {
        rejection = Check(source, expected);
        if (rejection is not null)
            return null;

        return new FileHeader
        {
            Kind = expected,
            Flags = BinaryPrimitives.ReadUInt32LittleEndian(source[44..]),
            StoreId = ReadGuid(source[48..]),
            SessionId = ReadGuid(source[64..]),
            Number = BinaryPrimitives.ReadUInt64LittleEndian(source[80..]),
            Parent = BinaryPrimitives.ReadUInt64LittleEndian(source[88..]),
            Fingerprint = BinaryPrimitives.ReadUInt64LittleEndian(source[96..]),
            Created = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(source[104..])),
            Salt = BinaryPrimitives.ReadUInt64LittleEndian(source[112..]),
        };
    }

    internal static void WriteGuid(Guid value, Span<byte> destination) => _ = value.TryWriteBytes(destination);

    internal static Guid ReadGuid(ReadOnlySpan<byte> source) => new(source[..16]);

    private static Rejection? Check(ReadOnlySpan<byte> source, FileKind expected)
    {
        if (source.Length < Size)
            return new Rejection(RejectReason.Truncated, $"The file has {source.Length} bytes; a header has {Size}.");
        if (!source[..Magic.Length].SequenceEqual(Magic))
            return new Rejection(RejectReason.NotOurs, "The file does not begin as a file of the store does.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(source[124..]) != Crc32C.Of(source[..124]))
            return new Rejection(RejectReason.Checksum, "The checksum of the header does not match.");

        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(source[40..]);
        if (version != FormatLimits.Version)
            return new Rejection(RejectReason.UnknownVersion, $"The file has format version {version}; this reader knows {FormatLimits.Version}.");

        uint flags = BinaryPrimitives.ReadUInt32LittleEndian(source[44..]);
        if (flags != 0)
            return new Rejection(RejectReason.UnknownFlags, $"The header has flags 0x{flags:x} that this reader does not know.");

        Span<byte> banner = stackalloc byte[BannerSize];
        WriteBanner(expected, banner);
        bool same = source[42] == (byte)expected && source[43] == 0 && source.Slice(BannerOffset, BannerSize).SequenceEqual(banner);
        return same && UnixTime.IsValid(BinaryPrimitives.ReadInt64LittleEndian(source[104..]))
            ? null
            : new Rejection(RejectReason.Malformed, $"The header is not that of a {expected} file.");
    }

    /// <summary>Writes into zeros.</summary>
    private static void WriteBanner(FileKind kind, Span<byte> destination)
    {
        ReadOnlySpan<byte> text = kind switch
        {
            FileKind.Snapshot => "SessionFlow snapshot\r\n"u8,
            FileKind.Journal => "SessionFlow journal\r\n"u8,
            _ => "SessionFlow marker\r\n"u8,
        };
        text.CopyTo(destination);
    }
}
