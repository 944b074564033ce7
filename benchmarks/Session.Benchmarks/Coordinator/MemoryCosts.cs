using System;
using System.IO;
using System.Threading;
using Session.Benchmarks.Reports;
using SessionFlow;

namespace Session.Benchmarks.Coordinator;

/// <summary>
/// What a coordinator and its session keep in memory. Listing a folder leaves 8 KB in the framework's pool for the thread,
/// which a collection takes back after a minute; a process that is told that memory is short takes it back at once.
/// </summary>
internal static class MemoryCosts
{
    private const int Many = 100;
    private const int FileBuffer = 8;

    /// <summary>What the process that measures is started with, so that pools give back at a collection what nobody uses.</summary>
    public static (string Name, string Value) Environment => ("DOTNET_GCHighMemPercent", "1");

    /// <summary>The figure, in this process.</summary>
    public static Figure Measure()
    {
        string folder = Directory.CreateTempSubdirectory("session-memory").FullName;
        try
        {
            return new Figure("memory that a coordinator and its session keep, beyond the marker's buffer of 8 KB", (Kept(folder) / 1024) - FileBuffer, "KB", 10);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Kept(string folder)
    {
        var sessions = new SessionFlowCoordinator[Many];
        sessions[0] = Start(folder, 0);
        double before = Settled();
        for (int i = 1; i < Many; i++)
            sessions[i] = Start(folder, i);

        double kept = (Settled() - before) / (Many - 1);
        foreach (SessionFlowCoordinator session in sessions)
        {
            session.EndSession();
            session.Dispose();
        }

        return kept;
    }

    private static SessionFlowCoordinator Start(string folder, int number)
    {
        var session = new SessionFlowCoordinator(new SessionOptions { Directory = Path.Combine(folder, "store" + number) });
        if (!session.StartSession(new PilotProfile("Maverick")).Succeeded)
            throw new InvalidOperationException("A session did not start.");
        session.Tick();
        return session;
    }

    private static double Settled()
    {
        // What writers still have in hand is not kept; a second collection takes back what the first one's finalizers let go.
        Thread.Sleep(500);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
