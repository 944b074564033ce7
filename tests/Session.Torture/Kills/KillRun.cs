using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Storage;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Kills;

/// <summary>Kills a writing process again and again, with SIGKILL at an unplanned moment, on the real file system.</summary>
internal static class KillRun
{
    private const int KillsPerFolder = 25;

    public static string Run(TortureOptions options)
    {
        int kills = options.Count(ci: 1000, release: 20_000);
        long acknowledged = 0;
        int workers = Environment.ProcessorCount;
        _ = Parallel.For(0, workers, worker =>
        {
            for (int done = worker * KillsPerFolder; done < kills; done += workers * KillsPerFolder)
                _ = Interlocked.Add(ref acknowledged, InOneFolder((options.Seed * 1_000_000) + done, Math.Min(KillsPerFolder, kills - done)));
        });
        return $"killed {kills:N0} times, {acknowledged:N0} checkpoints acknowledged, 0 lost";
    }

    private static long InOneFolder(int seed, int kills)
    {
        string folder = Path.Combine(Path.GetTempPath(), "session-torture", Guid.NewGuid().ToString("N"));
        Random random = new(seed);
        long acknowledged = 0;
        try
        {
            for (int kill = 0; kill < kills; kill++)
                acknowledged += KillOne(folder, kill * 1_000_000, random, $"seed {seed}, kill {kill}");
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }

        return acknowledged;
    }

    private static int KillOne(string folder, int first, Random random, string where)
    {
        using Process child = Process.Start(Child(folder, first))!;
        using MemoryStream heard = new();
        using ManualResetEventSlim started = new();
        // The pipe is read to its end: what the child said before it died was acknowledged.
        Task reader = Task.Run(() => Listen(child.StandardOutput.BaseStream, heard, started));
        if (random.Next(5) > 0)
            _ = started.Wait(TimeSpan.FromSeconds(20));

        Thread.Sleep(random.Next(60));
        child.Kill();
        child.WaitForExit();
        reader.Wait();

        byte[] told = heard.ToArray();
        int count = told.Length / 8;
        using StoreLease lease = new StoreRegistry().Open(folder);
        TortureException.Require(lease.Store.Access.State == StoreAccessState.Held, () => $"{where}: the lock outlives its process: {lease.Store.Access}");
        StoreScan scan = lease.Store.Scan();
        TortureException.Require(scan.Problem is null && scan.SkippedCount == 0, () => $"{where}: {scan.Problem} {scan.SkippedCount} skipped");
        foreach (StoredGeneration generation in scan.Sessions.SelectMany(static session => session.Generations))
            Check(generation, where);

        if (count > 0)
        {
            int session = BitConverter.ToInt32(told, 0);
            int last = BitConverter.ToInt32(told, (count * 8) - 4);
            StoredSession? found = scan.Sessions.FirstOrDefault(candidate => candidate.Id.GetHashCode() == session);
            int newest = found is null ? -1 : Oracle.Newest(found);
            TortureException.Require(newest >= last && newest <= last + 1, () => $"{where}: state {last} was acknowledged, {newest} is found");
            TortureException.Require(found!.Last(MarkKind.Start) is not null && found.Last(MarkKind.End) is null, () => $"{where}: the marks are wrong");
        }

        return count;
    }

    private static void Check(StoredGeneration generation, string where)
    {
        if (!generation.IsValid)
            return;

        GenerationContent? content = generation.Read(out Rejection? rejection);
        TortureException.Require(content is not null, () => $"{where}: valid, and then {rejection}");
        int state = Payload.Recognize(content!.Sections[0].Bytes.Span);
        foreach (Delta delta in content.Deltas)
        {
            int next = Payload.Recognize(delta.Bytes.Span);
            TortureException.Require(next == state + 1, () => $"{where}: state {next} stands after {state}");
            state = next;
        }

        TortureException.Require(content.State == Payload.Digest(state) && generation.Journal.Tail is JournalTail.Clean or JournalTail.Torn, () => $"{where}: {generation.Journal}");
    }

    private static void Listen(Stream pipe, MemoryStream heard, ManualResetEventSlim started)
    {
        byte[] buffer = new byte[4096];
        for (int read = pipe.Read(buffer); read > 0; read = pipe.Read(buffer))
        {
            heard.Write(buffer, 0, read);
            started.Set();
        }

        started.Set();
    }

    private static ProcessStartInfo Child(string folder, int first)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
            start.ArgumentList.Add(typeof(KillRun).Assembly.Location);

        foreach (string argument in new[] { KillChild.Argument, folder, first.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);

        // A killed process cannot remove its debugger's pipes.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
