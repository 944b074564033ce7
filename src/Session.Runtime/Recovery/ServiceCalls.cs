using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Recovery;

/// <summary>Calls the game's services so that one that throws costs only its answer. What went wrong is told once for each method.</summary>
internal sealed class ServiceCalls(Action<SessionProblem> report)
{
    private readonly object _gate = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>A copy of the save system's slots, made here and now: the list is its own, and may lie.</summary>
    public SaveSlotInfo[] Slots(ISaveGameManager saves) => Ask(
        "ISaveGameManager.GetSlots",
        () => saves.GetSlots()
            .Where(static slot => slot is not null)
            .Select(static slot => slot with { PilotCallsign = slot.PilotCallsign ?? "", SaveName = slot.SaveName ?? "" })
            .ToArray(),
        Array.Empty<SaveSlotInfo>());

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
