using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;
using SessionFlow.Tests.Storage.Simulation;
using SessionFlow.Torture.Damage;

namespace SessionFlow.Torture.Fuzz;

/// <summary>
/// A folder as a fuzzer writes it: one file after the other, each a byte of flags, two bytes of length and its content. A
/// flag has the checksums repaired, so that whoever changes bytes gets behind them.
/// </summary>
internal static class WholeStore
{
    private const int MostFiles = 8;
    private const int RepairHeader = 4;
    private const int RepairRecords = 8;
    private const int OddName = 16;

    private static readonly string[] Extensions = [".snapshot", ".journal", ".marker", ""];

    /// <summary>
    /// Scans the folder, reads what is valid, writes on in it and prunes. Throws if anything throws, if readers disagree, or if
    /// it takes more memory than it may. Returns the number of sessions found.
    /// </summary>
    public static int Play(ReadOnlySpan<byte> input)
    {
        MemoryFileSystem disk = Unpack(input);
        long length = disk.Files.Values.Sum(static inode => (long)inode.Length);
        StoreFolder folder = new(disk, TestStore.Folder);

        long before = GC.GetAllocatedBytesForCurrentThread();
        StoreScan scan = StoreScanner.Scan(folder);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TortureException.Require(allocated <= (4 * length) + (1 << 20), () => $"{allocated} bytes for a store of {length}");
        TortureException.Require(scan.Problem is null, () => $"{scan.Problem}");
        foreach (StoredGeneration generation in scan.Sessions.SelectMany(static session => session.Generations))
            TortureException.Require((generation.Read(out _) is not null) == generation.IsValid, static () => "valid to one reader and not to the other");

        WriteOn(disk, scan);
        return scan.Sessions.Count;
    }

    /// <summary>The input that is this folder.</summary>
    public static byte[] Pack(params (int Kind, byte[] Content)[] files)
    {
        using MemoryStream packed = new();
        foreach ((int kind, byte[] content) in files)
        {
            packed.WriteByte((byte)(kind | RepairHeader | RepairRecords));
            packed.Write(BitConverter.GetBytes((ushort)content.Length));
            packed.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>Inputs to begin with: stores as they are written, and their files alone.</summary>
    public static IEnumerable<byte[]> Corpus(int seed)
    {
        for (int i = 0; i < 4; i++)
        {
            Sample sample = Sample.Write(seed + i, size: 60 << i, pieces: 1 + i);
            yield return Pack((0, sample.Snapshot), (1, sample.Journal), (2, sample.Marker));
            yield return Pack((0, sample.Snapshot));
            yield return Pack((1, sample.Journal), (0, sample.Snapshot), (1, sample.Journal));
            yield return Pack((2, sample.Marker), (2, sample.Marker));
        }
    }

    private static void WriteOn(MemoryFileSystem disk, StoreScan found)
    {
        StoreEnvironment environment = new() { Files = disk, Random = new SeededRandom(1 << 20), Boot = null, Pause = static _ => { } };
        using StoreLease lease = new StoreRegistry().Open(TestStore.Folder, environment);
        using SessionLog log = lease.Store.BeginSession(environment.Random.NextGuid());
        TortureException.Require(log.WriteSnapshot([new Section(1, new byte[9])], 1, default, Durability.Durable).Succeeded, static () => "nothing can be written into it");
        PruneReport report = log.Prune(new RetentionPolicy { Sessions = 2 });
        TortureException.Require(report.Problem is null, () => $"{report.Problem}");
        TortureException.Require(
            lease.Store.Scan().Sessions.Count <= found.Sessions.Count + 1, static () => "pruning made sessions");
    }

    private static MemoryFileSystem Unpack(ReadOnlySpan<byte> input)
    {
        MemoryFileSystem disk = new();
        disk.CreateDirectory(TestStore.Folder);
        for (int i = 0; i < MostFiles && input.Length >= 3; i++)
        {
            byte flags = input[0];
            int length = Math.Min(BitConverter.ToUInt16(input[1..]), input.Length - 3);
            byte[] content = input.Slice(3, length).ToArray();
            input = input[(3 + length)..];
            if ((flags & RepairHeader) != 0)
                Repair.Header(content);
            if ((flags & RepairRecords) != 0 && content.Length > FileHeader.Size)
                Repair.Records(content);

            string extension = Extensions[flags & 3];
            string name = (flags & OddName) != 0 ? $"odd-{i}{extension}" : $"{new Guid(flags >> 5, 0, 0, new byte[8]):N}-0000000{i}-000000000000000{i}{extension}";
            disk.Put($"{TestStore.Folder}/{name}", content);
        }

        return disk;
    }
}
