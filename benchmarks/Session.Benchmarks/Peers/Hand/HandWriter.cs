using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Session.Benchmarks.Peers.Hand;

/// <summary>What somebody writes who wants no library: numbers one by one into an array that grows.</summary>
internal sealed class HandWriter
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Byte(byte value) => Take(1)[0] = value;

    public void Bool(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Int16(short value) => BinaryPrimitives.WriteInt16LittleEndian(Take(2), value);

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    public void Single(float value) => BinaryPrimitives.WriteSingleLittleEndian(Take(4), value);

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(8), value);

    public void Vector(Vector3 value)
    {
        Span<byte> bytes = Take(12);
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value.X);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[4..], value.Y);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[8..], value.Z);
    }

    public void Text(string value)
    {
        Span<byte> bytes = Take(4 + Encoding.UTF8.GetMaxByteCount(value.Length));
        int length = Encoding.UTF8.GetBytes(value, bytes[4..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        _length -= bytes.Length - 4 - length;
    }

    private Span<byte> Take(int length)
    {
        if (_bytes.Length - _length < length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        Span<byte> taken = _bytes.AsSpan(_length, length);
        _length += length;
        return taken;
    }
}
