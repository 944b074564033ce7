using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>A growing buffer of little-endian bytes, rented from the shared pool.</summary>
internal sealed class ByteWriter : IDisposable
{
    /// <summary>What a writer without a buffer rents for the first byte.</summary>
    private const int FirstSize = 256;

    /// <summary>The largest array of bytes on every runtime.</summary>
    private const int MaxLength = 0x7FFFFFC7;

    private byte[] _buffer = Array.Empty<byte>();
    private int _length;

    /// <summary>One without a buffer, see <see cref="Rent"/>.</summary>
    public ByteWriter()
    {
    }

    public ByteWriter(int capacity) => Rent(capacity);

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => new(_buffer, 0, _length);

    public void Clear() => _length = 0;

    /// <summary>Rents a buffer, for a writer that has none: a new one, or one that was disposed or detached from its bytes and is used again.</summary>
    public void Rent(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 16));

    /// <summary>Takes back what was written from an offset on.</summary>
    public void Truncate(int length) => _length = Math.Min(_length, length);

    /// <summary>Makes room for bytes and counts them as written.</summary>
    /// <returns>Where they begin.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Reserve(int count)
    {
        int start = _length;
        if (count > _buffer.Length - start)
            Grow(count);
        _length = start + count;
        return start;
    }

    /// <summary>The bytes from an offset; not valid beyond the next write.</summary>
    public Span<byte> At(int offset, int count) => _buffer.AsSpan(offset, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value)
    {
        int at = Reserve(1);
        _buffer[at] = value;
    }

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Next(8), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Value<T>(in T value)
        where T : unmanaged
    {
        int at = Reserve(Unsafe.SizeOf<T>());
        Unsafe.WriteUnaligned(ref _buffer[at], value);
    }

    /// <summary>Bytes that were made room for; not valid beyond the next write.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T RefAt<T>(int offset)
        where T : unmanaged
    {
        if ((uint)offset > (uint)(_length - Unsafe.SizeOf<T>()))
            throw new ArgumentOutOfRangeException(nameof(offset));
        return ref Unsafe.As<byte, T>(ref _buffer[offset]);
    }

    /// <summary>An unsigned number of 1 to 10 bytes, 7 bits each, lowest first.</summary>
    public void VarUInt(ulong value)
    {
        if (value < 0x80)
        {
            Byte((byte)value);
            return;
        }

        Span<byte> target = Next(VarInt.MaxSize);
        int size = VarInt.Write(target, value);
        _length -= VarInt.MaxSize - size;
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Next(bytes.Length));

    /// <summary>A string or null, see <see cref="StringFormat"/>.</summary>
    public void Text(string? value) => StringFormat.Write(this, value);

#if NET8_0_OR_GREATER
    /// <summary>A string of ASCII characters alone, as <see cref="Text"/> writes it; false, and nothing written, for another.</summary>
    public bool TryAscii(string value)
    {
        ulong header = 1 + ((ulong)value.Length << 1);
        int size = header < 0x80 ? 1 : VarInt.Size(header);
        int start = Reserve(size + value.Length);
        if (AsciiText.TryNarrow(value, _buffer.AsSpan(start + size, value.Length)))
        {
            if (size == 1)
                _buffer[start] = (byte)header;
            else
                VarInt.Write(_buffer.AsSpan(start, size), header);
            return true;
        }

        _length = start;
        return false;
    }
#endif

    public byte[] ToArray() => Written.ToArray();

    /// <summary>Hands the buffer over; the writer is empty afterwards.</summary>
    public ArraySegment<byte> Detach()
    {
        var result = new ArraySegment<byte>(_buffer, 0, _length);
        _buffer = Array.Empty<byte>();
        _length = 0;
        return result;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = Array.Empty<byte>();
        _length = 0;
    }

    /// <summary>The next bytes to write. Reserved before the buffer is looked at, since reserving may replace it.</summary>
    private Span<byte> Next(int count)
    {
        int start = Reserve(count);
        return _buffer.AsSpan(start, count);
    }

    private void Grow(int count)
    {
        long wanted = Math.Max((long)_length + count, Math.Max((long)_buffer.Length * 2, FirstSize));
        if ((long)_length + count > MaxLength)
            throw new SessionCaptureException($"The state is larger than {MaxLength:N0} bytes, the most that a snapshot holds.");
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, MaxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
