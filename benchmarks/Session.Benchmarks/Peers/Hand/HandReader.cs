using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Session.Benchmarks.Peers.Hand;

/// <summary>Reads what <see cref="HandWriter"/> wrote.</summary>
internal ref struct HandReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public byte Byte() => Take(1)[0];

    public bool Bool() => Byte() != 0;

    public short Int16() => BinaryPrimitives.ReadInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public Vector3 Vector()
    {
        ReadOnlySpan<byte> bytes = Take(12);
        return new Vector3(
            BinaryPrimitives.ReadSingleLittleEndian(bytes),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[4..]),
            BinaryPrimitives.ReadSingleLittleEndian(bytes[8..]));
    }

    public string Text() => Encoding.UTF8.GetString(Take(Int32()));

    private ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> taken = _left[..length];
        _left = _left[length..];
        return taken;
    }
}
