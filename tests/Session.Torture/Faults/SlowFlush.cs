using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Torture.Faults;

/// <summary>
/// A disk that takes five seconds for each flush: the game ticks on meanwhile, and nothing is acknowledged before its time.
/// No real time passes: a flush lasts until the game has ticked 300 times.
/// </summary>
internal static class SlowFlush
{
    private const int Ticks = 300;

    public static Told Run(int seed, int checkpoints)
    {
        MemoryFileSystem disk = new();
        FakeTimeProvider clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using SemaphoreSlim entered = new(0);
        using SemaphoreSlim leave = new(0);
        bool slow = false;
        disk.Fault = (_, operation) =>
        {
            if (Volatile.Read(ref slow) && operation.Kind == OperationKind.SyncFile)
            {
                _ = entered.Release();
                leave.Wait();
            }

            return null;
        };
        SessionOptions options = new()
        {
            Directory = TestStore.Folder,
            Clock = clock,
            Environment = new StoreEnvironment { Files = disk, Random = new SeededRandom(seed), Boot = null },
            Stores = new StoreRegistry(),
            ProcessEnd = new FakeProcessEnd(),
        };
        using SessionFlowCoordinator session = new(options);
        Craft craft = new();
        session.Track("craft", craft);
        TortureException.Require(session.StartSession(new PilotProfile("Maverick")).Succeeded, static () => "slow flush: the session does not start");

        int flushes = 0;
        for (int i = 1; i <= checkpoints; i++)
        {
            craft.Step = i;
            Volatile.Write(ref slow, true);
            Task<CheckpointResult> done = session.CheckpointAsync(Durability.Durable);
            while (WaitForEither(entered, done))
            {
                flushes++;
                Tick(session, clock);
                TortureException.Require(!done.IsCompleted, () => $"slow flush: checkpoint {i} is acknowledged before its flush is done");
                _ = leave.Release();
            }

            Volatile.Write(ref slow, false);
            TortureException.Require(done.Result is { Succeeded: true, Durability: Durability.Durable }, () => $"slow flush: checkpoint {i}: {done.Result}");
        }

        TortureException.Require(flushes >= checkpoints, () => $"slow flush: {flushes} flushes for {checkpoints} checkpoints");
        return new Told().Count(flushes, "flushes of 5 s").Count((long)flushes * Ticks, "ticks of the game meanwhile");
    }

    /// <summary>True when a flush has begun, false when the checkpoint is done.</summary>
    private static bool WaitForEither(SemaphoreSlim entered, Task done)
    {
        using CancellationTokenSource given = new();
        Task flush = entered.WaitAsync(given.Token);
        if (Task.WhenAny(flush, done).Result == flush)
            return true;

        given.Cancel();
        try
        {
            flush.Wait(CancellationToken.None);
            return true;
        }
        catch (AggregateException)
        {
            return false;
        }
    }

    private static void Tick(SessionFlowCoordinator session, FakeTimeProvider clock)
    {
        foreach (int _ in Enumerable.Range(0, Ticks))
        {
            clock.Advance(TimeSpan.FromSeconds(5.0 / Ticks));
            session.Tick();
        }
    }
}
