using System;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Tests.Storage.Simulation;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Faults;

/// <summary>Lets every operation of a play fail, once or from there on, and judges what a kill or a power cut leaves at its end.</summary>
internal static class FaultRun
{
    private const int Steps = 20;

    private static readonly int[] Errors = [28, 30, 13, 2, 24, 5, 122, 27];

    public static string Run(TortureOptions options)
    {
        int plays = options.Count(ci: 12, release: 400);
        int faults = 0;
        _ = Parallel.For(0, plays, play =>
        {
            int seed = (options.Seed * 100_000) + play;
            Recording whole = Script.Play(new MemoryFileSystem(), seed, Steps, fault: null);
            for (int at = 0; at < whole.Asked; at++)
            {
                for (int mode = 0; mode < 3; mode++)
                    Fail(seed, at, mode, Errors[(at + mode) % Errors.Length]);

                _ = Interlocked.Add(ref faults, 3);
            }
        });
        return $"{faults:N0} injected in {plays} plays, 0 lost";
    }

    // Once; from there on; from there on for whatever changes the disk.
    private static void Fail(int seed, int at, int mode, int error)
    {
        string where = $"play {seed}, operation {at} fails with {error}, mode {mode}";
        MemoryFileSystem disk = new() { ShortWrite = static operation => operation.Bytes.Length / 2 };
        Recording recording;
        try
        {
            recording = Script.Play(
                disk, seed, Steps, (index, operation) => (mode == 0 ? index == at : index >= at && (mode == 1 || operation.Changes)) ? MemoryFileSystem.Error(error) : null);
        }
        catch (Exception e) when (e is not TortureException)
        {
            throw new TortureException($"{where}: {e}");
        }

        int end = recording.Operations.Count;
        CrashPoint point = CrashPoint.After(recording.Before, recording.Operations, end);
        _ = Oracle.Judge(point.Disk(static _ => Fate.Kept), recording, end, Durability.Written, () => where + ", killed");
        _ = Oracle.Judge(point.Disk(static _ => Fate.Lost), recording, end, Durability.Durable, () => where + ", power cut");
    }
}
