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

    /// <summary>What goes to the system at once of something larger than the buffer.</summary>
    private const int PieceSize = 1024 * 1024;

    private static readonly byte[] Zeros = new byte[2 * FormatLimits.BlockSize];

    private readonly IStoreFile _file;
    private readonly byte[] _buffer;
    private readonly XxHash128 _hash = new();
    private readonly ulong _salt;
    private readonly Action<long>? _written;
    private int _buffered;
    private uint _sequence;
    private bool _disposed;

    private LogFile(IStoreFile file, string name, FileHeader header, int bufferSize, Action<long>? written)
    {
        _buffer = new byte[bufferSize];
        _written = written;
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

    /// <summary>Makes a file that is not there yet.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="header">Its header.</param>
    /// <param name="bufferSize">How much may be held back until it is submitted.</param>
    /// <param name="written">Hears how many bytes the system has by then.</param>
    public static LogFile Create(StoreFolder folder, string name, FileHeader header, int bufferSize, Action<long>? written = null)
    {
        LogFile log = new(folder.CreateNew(name), name, header, bufferSize, written);
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
        int room = PaddingAfter(Length);
        if (room > 0)
            Append(RecordType.Padding, default, Zeros.AsSpan(0, room - RecordHeader.Size));
    }

    /// <summary>The length of the record that makes a file of this length end on a block boundary; 0 where it does already.</summary>
    public static int PaddingAfter(long length)
    {
        int over = (int)(length % FormatLimits.BlockSize);
        if (over == 0)
            return 0;

        int room = FormatLimits.BlockSize - over;
        return room < RecordHeader.Size ? room + FormatLimits.BlockSize : room;
    }

    /// <summary>Hands all bytes to the operating system.</summary>
    public void Submit()
    {
        if (_buffered == 0)
            return;

        _file.Append(_buffer.AsSpan(0, _buffered));
        _buffered = 0;
        _written?.Invoke(Length);
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
        if (bytes.Length > _buffer.Length - _buffered)
            Submit();

        if (bytes.Length > _buffer.Length)
        {
            for (; bytes.Length > 0; bytes = bytes[Math.Min(PieceSize, bytes.Length)..])
            {
                ReadOnlySpan<byte> piece = bytes[..Math.Min(PieceSize, bytes.Length)];
                _file.Append(piece);
                Length += piece.Length;
                _written?.Invoke(Length);
            }

            return;
        }

        Length += bytes.Length;

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }
}
