using System;
using System.Collections.Generic;

namespace SessionFlow.Recovery;

/// <summary>Calls the game's services so that one that throws costs only its answer. What went wrong is told once for each method.</summary>
internal sealed class ServiceCalls(Action<SessionProblem> report)
{
    private readonly object _gate = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public T Ask<T>(string method, Func<T> call, T otherwise)
    {
        try
        {
            return call();
        }
#pragma warning disable CA1031 // Whatever the game's own code throws, the session goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Tell(method, $"{method} threw {e.GetType().Name}: {e.Message}", e);
            return otherwise;
        }
    }

    public void Tell(string method, string message, Exception? exception = null)
    {
        lock (_gate)
        {
            if (!_told.Add(method))
                return;
        }

        report(new SessionProblem { Kind = SessionProblemKind.Service, Message = message, Exception = exception });
    }
}
