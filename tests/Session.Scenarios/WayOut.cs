using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace SessionFlow.Scenarios;

/// <summary>The ways in which a process may end, each done for real.</summary>
internal static class WayOut
{
    /// <returns>The exit code, where the process still has one to give.</returns>
    public static int Take(string way, SessionFlowCoordinator session)
    {
        switch (way)
        {
            case "end":
                session.EndSession();
                return 0;
            case "dispose":
                session.Dispose();
                return 0;
            case "window-closed":
                return 0;
            case "exit":
                Environment.Exit(3);
                return 3;
            case "exception":
                throw new TimeoutException("Nobody catches this.");
            case "exception-on-a-thread":
                new Thread(static () => throw new TimeoutException("Nobody catches this.")).Start();
                Thread.Sleep(Timeout.Infinite);
                return 0;
            case "fail-fast":
                Environment.FailFast("The game gives up.");
                return 0;
            case "stack-overflow":
                return Overflow(1);
            case "suspend":
                session.Suspend();
                return Wait(session);
            case "wait":
                return Wait(session);
            default:
                throw new ArgumentException($"'{way}' is no way out.");
        }
    }

    /// <summary>Lives until the test ends it.</summary>
    private static int Wait(SessionFlowCoordinator session)
    {
        Console.WriteLine("waiting");
        while (true)
        {
            session.Tick();
            Thread.Sleep(20);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Overflow(int depth)
    {
        Span<byte> frame = stackalloc byte[4096];
        frame[depth & 4095] = 1;
        return Overflow(depth + 1) + frame[0];
    }
}
