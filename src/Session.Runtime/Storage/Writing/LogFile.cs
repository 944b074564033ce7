using System;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace SessionFlow.Storage;

/// <summary>
/// A new file of the store while it is written: its header, then records, appended through a buffer. It throws what the
/// file system throws, and after that must not be used again.
/// </summary>
internal sealed class LogFile : IDisposable
{
    /// <summary>Of a file that holds a state.</summary>
    public const int LargeBuffer = 64 * 1024;

    /// <summary>Of a file that holds marks: each with its padding goes to the system in one piece.</summary>
    public const int SmallBuffer = 2 * FormatLimits.BlockSize;

    private static readonly byte[] Zeros = new byte[2 * FormatLimits.BlockSize];

    private readonly IStoreFile _file;
    private readonly byte[] _buffer;
    private readonly XxHash128 _hash = new();
    private readonly ulong _salt;
    private int _buffered;
    private uint _sequence;
    private bool _disposed;

    private LogFile(IStoreFile file, string name, FileHeader header, int bufferSize)
    {
        _buffer = new byte[bufferSize];
        _file = file;
        _salt = header.Salt;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Bytes appended, whether they left the buffer or not.</summary>
    public long Length { get; private set; }

    /// <summary>Bytes that the device has.</summary>
    public long SyncedLength { get; private set; }

    public bool IsSynced => SyncedLength == Length;

    /// <summary>The hash of all bytes appended so far.</summary>
    public StateDigest Digest => StateDigest.Of(_hash);

    public static LogFile Create(StoreFolder folder, string name, FileHeader header, int bufferSize)
    {
        LogFile log = new(folder.CreateNew(name), name, header, bufferSize);
        Span<byte> bytes = stackalloc byte[FileHeader.Size];
        header.Write(bytes);
        log.Put(bytes);
        return log;
    }

    /// <summary>Appends a record whose payload is the two parts together.</summary>
    public void Append(RecordType type, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> rest)
    {
        long length = (long)prefix.Length + rest.Length;
        int padding = (int)(RecordHeader.Extent(length) - RecordHeader.Size - length);
        Span<byte> header = stackalloc byte[RecordHeader.Size];
        new RecordHeader(0, (uint)length, type, 0, _sequence++, _salt).Write(header);

        uint crc = Crc32C.Append(Crc32C.Start(), header[sizeof(uint)..]);
        crc = Crc32C.Append(crc, prefix);
        crc = Crc32C.Append(crc, rest);
        crc = Crc32C.Append(crc, Zeros.AsSpan(0, padding));
        BinaryPrimitives.WriteUInt32LittleEndian(header, Crc32C.Finish(crc));

        Put(header);
        Put(prefix);
        Put(rest);
        Put(Zeros.AsSpan(0, padding));
    }

    /// <summary>Appends a record of zeros that ends on a block boundary, unless the file already ends on one.</summary>
    public void PadToBlock()
    {
        int over = (int)(Length % FormatLimits.BlockSize);
        if (over == 0)
            return;

        int room = FormatLimits.BlockSize - over;
        if (room < RecordHeader.Size)
            room += FormatLimits.BlockSize;

        Append(RecordType.Padding, default, Zeros.AsSpan(0, room - RecordHeader.Size));
    }

    /// <summary>Hands all bytes to the operating system.</summary>
    public void Submit()
    {
        if (_buffered == 0)
            return;

        _file.Append(_buffer.AsSpan(0, _buffered));
        _buffered = 0;
    }

    /// <summary>Hands all bytes to the device.</summary>
    public void Sync()
    {
        Submit();
        if (IsSynced)
            return;

        _file.Sync();
        SyncedLength = Length;
    }

    public void Dispose()
    {
        if (_disposed)
            return;

        _disposed = true;
        _file.Dispose();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _hash.Append(bytes);
        Length += bytes.Length;
        if (bytes.Length > _buffer.Length - _buffered)
            Submit();

        if (bytes.Length > _buffer.Length)
        {
            _file.Append(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }
}
