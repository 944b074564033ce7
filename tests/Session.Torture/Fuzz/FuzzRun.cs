using System;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Storage;
using SessionFlow.Torture.Damage;

namespace SessionFlow.Torture.Fuzz;

/// <summary>Gives readers files that were changed at random: no exception, little memory, and nothing that was not written.</summary>
internal static class FuzzRun
{
    private const int Batch = 10_000;

    public static Told Run(TortureOptions options)
    {
        int inputs = options.Of(1_000_000);
        long accepted = 0;
        _ = Parallel.For(0, inputs / Batch, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
            Interlocked.Add(ref accepted, RunBatch((options.Seed * 100_000) + batch)));
        return new Told().Count(inputs, "inputs").Count(accepted, "of them still with something to read").Say("no exception, nothing wrong delivered, memory within 4 x input + 1 MiB");
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
        byte[] packed = WholeStore.Pack(
            (0, mutator.Mutate(sample.Snapshot, other.Snapshot)),
            (1, mutator.Mutate(sample.Journal, other.Journal)),
            (2, mutator.Mutate(sample.Marker, other.Marker)),
            (0, mutator.Mutate(other.Snapshot, sample.Journal)),
            (1, other.Journal));

        // The flags and lengths between the files, and the checksums of some, are changed as well.
        return WholeStore.Play(mutator.Mutate(packed, sample.Journal)) > 0;
    }
}
