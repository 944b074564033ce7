using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SessionFlow.Torture.Soak;

/// <summary>Many sessions with many checkpoints on the real file system: files, bytes, descriptors and threads stay bounded.</summary>
internal static class SoakRun
{
    /// <summary>Rounds of a release run.</summary>
    public const int Rounds = 10;

    private const int MostFiles = 100;
    private const long MostBytes = 64 << 20;
    private const int MostDescriptors = 150;
    private const int MostThreads = 20;

    public static Told Run(TortureOptions options)
    {
        // A release run is one store with a thousand sessions, and begins where it was broken off.
        int sessions = options.Of(100);
        int first = options.From * sessions;
        string name = options.IsRelease ? $"soak-{options.Seed - options.From}" : Guid.NewGuid().ToString("N");
        string folder = Path.Combine(Path.GetTempPath(), "session-torture", name);
        if (first == 0 && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        try
        {
            long[] most = Play(folder, first, sessions);
            (long files, long bytes, long descriptors, long threads) = (most[0], most[1], most[2], most[3]);
            TortureException.Require(
                files <= MostFiles && bytes < MostBytes && descriptors < MostDescriptors && threads < MostThreads,
                () => $"{files} files, {bytes} bytes, {descriptors} descriptors, {threads} threads");
            return new Told()
                .Count(sessions, $"sessions x {SoakChild.Checkpoints:N0} checkpoints")
                .Peak(files, "files").Peak(bytes / 1024, "KiB").Peak(descriptors, "descriptors").Peak(threads, "threads");
        }
        finally
        {
            if (!options.IsRelease || options.From == Rounds - 1)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static long[] Play(string folder, int first, int sessions)
    {
        ProcessStartInfo child = ChildProcess.Describe(
            SoakChild.Argument, folder, first.ToString(CultureInfo.InvariantCulture), sessions.ToString(CultureInfo.InvariantCulture));
        using Process process = Process.Start(child)!;
        string told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TortureException.Require(process.ExitCode == 0, () => $"the child ended with {process.ExitCode}: {told}");
        return [.. told.Split(' ').Select(static word => long.Parse(word, CultureInfo.InvariantCulture))];
    }
}
