using System;
using System.Buffers.Binary;
using Session.Benchmarks.Peers;
using Session.Benchmarks.States;

namespace Session.Benchmarks.Diffs;

/// <summary>
/// What one gets without identities: a state in MemoryPack's bytes, compared with those of the last one. Ranges that differ are
/// noted with their place; after a change of length everything behind it differs.
/// </summary>
internal sealed class ByteComparison
{
    // Ranges that are closer to each other than what a range costs are one.
    private const int Gap = 8;

    private readonly MemoryPackCodec<Mission> _codec = new();
    private byte[] _last = [];
    private int _lastLength;
    private byte[] _patch = new byte[1024];

    /// <summary>The length of the latest patch.</summary>
    public int PatchLength { get; private set; }

    /// <summary>Takes a state, and makes the patch that leads to it from the one before.</summary>
    public void Take(Mission mission)
    {
        _codec.Write(mission);
        ReadOnlySpan<byte> now = _codec.Written.Span;
        Compare(_last.AsSpan(0, _lastLength), now);
        if (_last.Length < now.Length)
            _last = new byte[now.Length * 5 / 4];
        now.CopyTo(_last);
        _lastLength = now.Length;
    }

    /// <summary>The state of the bytes that the latest patch leads to.</summary>
    public Mission Patched(ReadOnlySpan<byte> before)
    {
        byte[] after = new byte[_lastLength];
        before[..Math.Min(before.Length, after.Length)].CopyTo(after);
        for (ReadOnlySpan<byte> left = _patch.AsSpan(0, PatchLength); left.Length > 0;)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(left[4..]);
            left.Slice(8, length).CopyTo(after.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(left)));
            left = left[(8 + length)..];
        }

        return _codec.Read(after);
    }

    /// <summary>The bytes of the state that was taken last.</summary>
    public byte[] Last() => _last.AsSpan(0, _lastLength).ToArray();

    private void Compare(ReadOnlySpan<byte> before, ReadOnlySpan<byte> now)
    {
        PatchLength = 0;
        int shared = Math.Min(before.Length, now.Length);
        for (int at = before.CommonPrefixLength(now); at < shared; at += before[at..shared].CommonPrefixLength(now[at..shared]))
        {
            int start = at;
            int equal = 0;
            for (; at < shared && equal < Gap; at++)
                equal = before[at] == now[at] ? equal + 1 : 0;
            Note(start, now[start..(at - equal)]);
        }

        if (now.Length > shared)
            Note(shared, now[shared..]);
    }

    private void Note(int at, ReadOnlySpan<byte> bytes)
    {
        if (_patch.Length - PatchLength < bytes.Length + 8)
            Array.Resize(ref _patch, Math.Max(_patch.Length * 2, PatchLength + bytes.Length + 8));
        Span<byte> note = _patch.AsSpan(PatchLength);
        BinaryPrimitives.WriteInt32LittleEndian(note, at);
        BinaryPrimitives.WriteInt32LittleEndian(note[4..], bytes.Length);
        bytes.CopyTo(note[8..]);
        PatchLength += bytes.Length + 8;
    }
}
