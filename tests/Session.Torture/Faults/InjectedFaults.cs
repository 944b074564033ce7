using System;
using System.IO;
using SessionFlow.Tests.Storage.Simulation;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Faults;

/// <summary>Lets every operation of one play go wrong in every way, and judges what a kill or a power cut leaves at its end.</summary>
internal sealed class InjectedFaults(int seed, FileRules rules)
{
    private const int Steps = 20;

    private static readonly int[] Errors = [28, 30, 13, 2, 24, 5, 122, 27];

    /// <summary>Operations that failed, once or for good.</summary>
    public int Failures { get; private set; }

    /// <summary>Reads that gave a wrong bit, once or for good.</summary>
    public int Flips { get; private set; }

    /// <summary>Operations during which hours passed, or the clock was set back.</summary>
    public int Delays { get; private set; }

    /// <summary>Operations after which somebody else had the file open for a while.</summary>
    public int Visits { get; private set; }

    public void Run()
    {
        int asked = Script.Play(new MemoryFileSystem(rules), seed, Steps, static (_, _) => { }).Asked;
        for (int at = 0; at < asked; at++)
        {
            foreach (int error in Errors)
            {
                for (int mode = 0; mode < 3; mode++, Failures++)
                    Fail(at, mode, error);
            }

            for (int mode = 0; mode < 2; mode++, Flips++)
                Flip(at, mode == 0);

            foreach (int hours in new[] { 5, -100 })
            {
                Delay(at, hours);
                Delays++;
            }

            if (rules.IsWindows)
            {
                Visit(at, (FileShare)(at % 8), 1 + (at % 40));
                Visits++;
            }
        }
    }

    // Once; from there on; from there on for whatever changes the disk.
    private void Fail(int at, int mode, int error) => Try($"operation {at} fails with {error}, mode {mode}", (disk, _) =>
    {
        disk.ShortWrite = operation => ((at + error) % 4) switch { 0 => 0, 1 => operation.Bytes.Length / 2, 2 => operation.Bytes.Length - 1, _ => operation.Bytes.Length };
        disk.Fault = (index, operation) =>
            (mode == 0 ? index == at : index >= at && (mode == 1 || operation.Changes)) ? MemoryFileSystem.Error(error) : null;
    });

    private void Flip(int at, bool once) => Try($"read {at} gives a wrong bit, once: {once}", (disk, _) => disk.Distort = (index, bytes) =>
    {
        if (bytes.Length > 0 && (once ? index == at : index >= at))
            bytes[(at * 7919) % bytes.Length] ^= (byte)(1 << (at % 8));
    });

    private void Delay(int at, int hours) => Try($"operation {at} takes {hours} hours", (disk, clock) => disk.Fault = (index, _) =>
    {
        if (index == at)
            clock.SetBack(TimeSpan.FromHours(-hours));

        return null;
    });

    private void Visit(int at, FileShare share, int length) => Try(
        $"somebody opens the file of operation {at} sharing {share} for {length}",
        (disk, _) => disk.Guest = _ => disk.Asked - 1 == at ? (share, length) : null);

    private void Try(string what, Action<MemoryFileSystem, ScriptClock> harm)
    {
        string where = $"play {seed}{(rules.IsWindows ? " on Windows" : "")}, {what}";
        Recording recording;
        try
        {
            recording = Script.Play(new MemoryFileSystem(rules), seed, Steps, harm);
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
