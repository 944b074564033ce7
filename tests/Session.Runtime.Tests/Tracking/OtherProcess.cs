using System;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace SessionFlow.Tests.Tracking;

/// <summary>Makes bytes look as if another process had written them: in a lineage that nothing alive here has.</summary>
internal static class OtherProcess
{
    private const int Lineage = 16;
    private const int Checksum = 72;

    public static byte[] Bytes<T>(StateSnapshot<T> snapshot)
        where T : class, SessionFlow.Tracking.ISessionTracked
    {
        byte[] bytes = snapshot.ToArray();
        ulong lineage = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(Lineage));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Lineage), ~lineage);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Checksum), XxHash64.HashToUInt64(bytes.AsSpan(0, Checksum)));
        return bytes;
    }
}
