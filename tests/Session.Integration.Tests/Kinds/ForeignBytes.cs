using System;
using System.Buffers.Binary;
using System.IO.Hashing;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds;

/// <summary>Makes bytes look as if another process had written them: in a lineage that nothing alive here has.</summary>
internal static class ForeignBytes
{
    private const int Lineage = 16;
    private const int Checksum = 72;

    public static byte[] Of<T>(StateSnapshot<T> snapshot)
        where T : class, ISessionTracked => Of(snapshot.ToArray(), Guid.NewGuid().GetHashCode());

    /// <summary>States of one lineage, which stay in one.</summary>
    public static byte[][] OfAll<T>(params StateSnapshot<T>[] snapshots)
        where T : class, ISessionTracked
    {
        int salt = Guid.NewGuid().GetHashCode();
        return Array.ConvertAll(snapshots, snapshot => Of(snapshot.ToArray(), salt));
    }

    private static byte[] Of(byte[] bytes, int salt)
    {
        ulong lineage = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(Lineage)) ^ ((ulong)(uint)salt << 16 | 1);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Lineage), lineage);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Checksum), XxHash64.HashToUInt64(bytes.AsSpan(0, Checksum)));
        return bytes;
    }
}
