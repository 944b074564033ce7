using System;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.Tests.Coordination;

/// <summary>Checkpoints as a test makes them: on the game thread, waited for without ticking.</summary>
internal static class Checkpoints
{
    public static CheckpointResult Checkpoint(this SessionFlowCoordinator session, Durability durability = Durability.Written) =>
        session.CheckpointAsync(durability).Blocked();

    /// <summary>The result of a task, for which this thread is blocked as a game's may be.</summary>
    public static T Blocked<T>(this Task<T> task)
    {
        Assert.True(task.Wait(TimeSpan.FromSeconds(15)), "The task never completed.");
        return task.Result;
    }

    /// <summary>Ticks until something has happened.</summary>
    public static void TickUntil(this SessionFlowCoordinator session, Func<bool> happened, string what)
    {
        for (int i = 0; i < 3000; i++)
        {
            session.Tick();
            if (happened())
                return;
            Thread.Sleep(5);
        }

        Assert.Fail("Never happened: " + what);
    }
}
