using System;
using System.Linq;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>
/// Law 5: whatever the bytes, the answer is a value or a typed error, and memory stays within a small multiple of the input.
/// Each bit of a snapshot and of a delta is flipped, each truncation tried; forgeries repair every checksum.
/// </summary>
internal sealed class HostileBytesLaw : KindLaw
{
    private const int Candidates = 9;
    private const int BytesPerByte = 64;

    // Loading and restoring in place set up buffers for each type of the schema, whatever the input: 300 KiB for a dozen types.
    private const int BytesAlways = 512 << 10;
    private const int Readings = 3;

    private readonly int _forgeries;
    private readonly int _stride;

    /// <param name="forgeries">How many snapshots and how many deltas are forged.</param>
    /// <param name="stride">Every how many-th bit is flipped and length is tried: 1 for all.</param>
    public HostileBytesLaw(int forgeries, int stride)
        : base(5, "hostile bytes") => (_forgeries, _stride) = (forgeries, stride);

    public override int Check<T>(KindCase<T> kind)
    {
        // Of middle size, so that the member is there and yet each of its bits can be tried.
        int seed = Enumerable.Range(0, Candidates)
            .OrderBy(candidate => StateSnapshot.Capture(kind.Make(candidate)).ByteCount).ThenBy(static candidate => candidate)
            .ElementAt(Candidates / 2);
        T holder = kind.Make(seed);
        StateSnapshot<T> before = StateSnapshot.Capture(holder);
        kind.Change(holder, seed + 1000);
        byte[] delta = before.DiffTo(StateSnapshot.Capture(holder)).ToArray();
        byte[] bytes = before.ToArray();

        Damage(bytes, static damaged => StateSnapshot.Load<T>(damaged));
        Damage(delta, damaged => before.Apply(StateDelta.Load<T>(damaged)));
        var random = new Random(seed);
        int targetBytes = StateSnapshot.Capture(kind.Make(seed + 4000)).ByteCount;
        for (int i = 0; i < _forgeries; i++)
        {
            T? target = i % 8 == 0 ? kind.Make(seed + 4000) : null;
            Try(Forgery.OfSnapshot(bytes, random), target is null ? 0 : targetBytes, forged => Use(StateSnapshot.Load<T>(forged), target, i));
            Try(Forgery.OfDelta(delta, random), 0, forged => before.Apply(StateDelta.Load<T>(forged)));
        }

        return 2 * _forgeries;
    }

    private void Damage(byte[] bytes, Action<byte[]> read)
    {
        for (int bit = 0; bit < bytes.Length * 8; bit += _stride)
        {
            byte[] damaged = (byte[])bytes.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<SessionFormatException>(() => read(damaged));
        }

        for (int length = 0; length < bytes.Length; length += _stride)
            Assert.Throws<SessionFormatException>(() => read(bytes[..length]));
        Assert.Throws<SessionFormatException>(() => read([.. bytes, 0]));
    }

    private static void Use<T>(StateSnapshot<T> loaded, T? target, int turn)
        where T : class, ISessionTracked
    {
        if (target is not null)
        {
            _ = loaded.ToJson();
            loaded.RestoreInto(target);
        }
        else if (turn % 2 == 0)
        {
            _ = loaded.Restore();
        }
    }

    /// <param name="bytes">The input.</param>
    /// <param name="live">How many bytes a snapshot of the objects has that are restored in place: they are looked at too.</param>
    /// <param name="read">What is done with the input.</param>
    private static void Try(byte[] bytes, int live, Action<byte[]> read)
    {
        long limit = BytesAlways + (long)BytesPerByte * (bytes.Length + live);
        long allocated = AllocatedBy(bytes, read);

        // A pooled buffer that a collection took back and a type met for the first time are the process's: they cost once.
        for (int turn = 1; allocated > limit && turn < Readings; turn++)
            allocated = Math.Min(allocated, AllocatedBy(bytes, read));
        Assert.True(allocated <= limit, $"{bytes.Length} bytes made {allocated} of garbage, {Readings} times");
    }

    private static long AllocatedBy(byte[] bytes, Action<byte[]> read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read(bytes);
        }
        catch (Exception exception) when (exception is SessionFormatException or SessionRestoreException { IsTorn: false })
        {
            // A typed answer is all that a forgery can ask for.
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
