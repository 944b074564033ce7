using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>Reads untrusted bytes: each read is held against what is left, and a miss says what was read and where.</summary>
internal ref struct ByteReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _what;
    private int _position;

    /// <param name="bytes">All there is.</param>
    /// <param name="what">What the bytes are, for messages: "snapshot", "schema".</param>
    public ByteReader(ReadOnlySpan<byte> bytes, string what)
    {
        _bytes = bytes;
        _what = what;
        _position = 0;
    }

    public readonly int Position => _position;

    public readonly int Left => _bytes.Length - _position;

    public byte Byte() => Bytes(1)[0];

    public bool Boolean()
    {
        byte value = Byte();
        return value <= 1 ? value == 1 : throw Error($"{value} is neither true nor false");
    }

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    public ulong VarUInt()
    {
        int size = VarInt.Read(_bytes.Slice(_position), out ulong value);
        if (size == 0)
            throw Error("a number is cut off or not in its shortest form");
        _position += size;
        return value;
    }

    public int Int32Var()
    {
        ulong value = VarUInt();
        return value <= int.MaxValue ? (int)value : throw Error($"the number {value} is too large");
    }

    /// <summary>A count of things that take at least so many bytes each.</summary>
    public int Count(int minimumSize)
    {
        ulong count = VarUInt();
        return count <= (ulong)(Left / minimumSize) ? (int)count : throw Error($"a count of {count} does not fit into the {Left} bytes left");
    }

    /// <summary>An index below a count.</summary>
    public int Index(int count)
    {
        ulong index = VarUInt();
        return index < (ulong)count ? (int)index : throw Error($"the index {index} is not below {count}");
    }

    public string Text() => NullableText() ?? throw Error("a name is missing");

    public string? NullableText()
    {
        ulong header = VarUInt();
        if (header == 0)
            return null;
        if (!StringFormat.TryHeader(header, out int count, out bool isUtf16))
            throw Error("a string is too long");
        ReadOnlySpan<byte> bytes = Bytes(count);
        if (!StringFormat.IsValid(bytes, isUtf16))
            throw Error("a string is not valid text");
        return StringFormat.Decode(bytes, isUtf16);
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)Left)
            throw Error($"{count} bytes are wanted and {Left} are left");
        ReadOnlySpan<byte> result = _bytes.Slice(_position, count);
        _position += count;
        return result;
    }

    public void Skip(int count) => Bytes(count);

    /// <summary>Says that everything was read.</summary>
    public readonly void End()
    {
        if (Left != 0)
            throw Error($"{Left} bytes follow its end");
    }

    public readonly SessionFormatException Error(string problem) => new($"The {_what} is damaged at byte {_position}: {problem}.");
}
