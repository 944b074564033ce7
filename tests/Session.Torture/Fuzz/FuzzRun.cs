using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;
using SessionFlow.Tests.Storage.Simulation;
using SessionFlow.Torture.Damage;

namespace SessionFlow.Torture.Fuzz;

/// <summary>Gives readers files that were changed at random: no exception, little memory, and nothing that was not written.</summary>
internal static class FuzzRun
{
    private const int Batch = 10_000;

    public static string Run(TortureOptions options)
    {
        int inputs = options.Count(ci: 1_000_000, release: 50_000_000);
        long accepted = 0;
        _ = Parallel.For(0, inputs / Batch, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
            Interlocked.Add(ref accepted, RunBatch((options.Seed * 100_000) + batch)));
        return $"{inputs:N0} inputs, {accepted:N0} of them still with something to read, no exception, memory within 4 x input + 1 MiB";
    }

    private static long RunBatch(int seed)
    {
        Sample sample = Sample.Write(seed, size: 600, pieces: 4);
        Sample other = Sample.Write(seed + 50_000_000, size: 300, pieces: 2);
        Mutator mutator = new(seed);
        long accepted = 0;
        for (int i = 0; i < Batch; i++)
        {
            try
            {
                accepted += (i % 50 == 0 ? Store(sample, other, mutator) : One(sample, other, mutator, i % 3)) ? 1 : 0;
            }
            catch (Exception e)
            {
                throw new TortureException($"batch {seed}, input {i}: {(e is TortureException ? e.Message : e)}");
            }
        }

        return accepted;
    }

    private static bool One(Sample sample, Sample other, Mutator mutator, int kind)
    {
        byte[] file = kind switch { 0 => sample.Snapshot, 1 => sample.Journal, _ => sample.Marker };
        byte[] bytes = mutator.Mutate(file, kind switch { 0 => other.Snapshot, 1 => other.Journal, _ => other.Marker });
        long before = GC.GetAllocatedBytesForCurrentThread();
        (bool right, bool accepted) = kind switch
        {
            0 => SnapshotImage.Read(bytes, out _) is { } image ? (sample.IsSame(image), true) : (true, false),
            1 => JournalImage.Read(bytes, sample.Image) is var journal ? (sample.IsPrefix(journal.Deltas), journal.Deltas.Count > 0) : default,
            _ => MarkerImage.Read(bytes, out _) is { } marker ? (sample.IsPrefix(marker) || other.IsPrefix(marker), marker.Marks.Count > 0) : (true, false),
        };
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TortureException.Require(allocated <= (4L * bytes.Length) + (1 << 20), () => $"{allocated} bytes for an input of {bytes.Length}");
        // Who repairs every checksum may write what he likes, but for the seal and the links, which he would have to hash anew.
        TortureException.Require(right || mutator.IsRepaired, () => $"what was read was never written: kind {kind}, {Convert.ToHexString(bytes)}");
        return accepted;
    }

    private static bool Store(Sample sample, Sample other, Mutator mutator)
    {
        MemoryFileSystem disk = new();
        disk.Put(TestStore.Folder + "/a.snapshot", mutator.Mutate(sample.Snapshot, other.Snapshot));
        disk.Put(TestStore.Folder + "/a.journal", mutator.Mutate(sample.Journal, other.Journal));
        disk.Put(TestStore.Folder + "/a.marker", mutator.Mutate(sample.Marker, other.Marker));
        disk.Put(TestStore.Folder + "/b.snapshot", mutator.Mutate(other.Snapshot, sample.Journal));
        disk.Put(TestStore.Folder + "/b.journal", other.Journal);
        StoreScan scan = StoreScanner.Scan(new StoreFolder(disk, TestStore.Folder));
        foreach (StoredGeneration generation in scan.Sessions.SelectMany(static session => session.Generations))
            TortureException.Require((generation.Read(out _) is not null) == generation.IsValid, static () => "valid to one reader and not to the other");

        return scan.Sessions.Count > 0;
    }
}
