using System;
using System.Collections.Generic;
using System.Threading;
using SessionFlow.Metadata;
using SessionFlow.Recovery;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>Hears the game's services, on whatever thread they speak, and turns what they say into metadata, marks and due checkpoints.</summary>
internal sealed class ServiceBridge : IDisposable
{
    private readonly SessionCore _core;
    private readonly HashSet<int> _corruptSlots = new();
    private int _slotsAreStale = 1;

    public ServiceBridge(SessionCore core)
    {
        _core = core;
        if (core.Services.Saves is { } saves)
        {
            Try("ISaveGameManager.SaveCompleted", () => saves.SaveCompleted += OnSaveCompleted);
            Try("ISaveGameManager.AutoSaveTriggered", () => saves.AutoSaveTriggered += OnAutoSaveTriggered);
            Try("ISaveGameManager.CorruptionDetected", () => saves.CorruptionDetected += OnCorruptionDetected);
        }

        if (core.Services.GameState is { } states)
            Try("IGameStateManager.StateChanged", () => states.StateChanged += OnStateChanged);
        if (core.Services.SaveFlow is { } flow)
            Try("ISaveFlowCoordinator.OperationCompleted", () => flow.OperationCompleted += OnOperationCompleted);
        foreach (IRecoverySource source in core.Services.RecoverySources ?? Array.Empty<IRecoverySource>())
            Try("IRecoverySource.RungsChanged", () => source.RungsChanged += OnRungsChanged);
    }

    private DateTimeOffset Now => UnixSeconds.Cut(_core.Options.Clock.GetUtcNow());

    /// <summary>Asks the save system for its slots, once after each change; in a tick, since the save system belongs to the game thread.</summary>
    public void RefreshSlots()
    {
        if (_core.Services.Saves is { } saves && _core.Run is not null && Interlocked.Exchange(ref _slotsAreStale, 0) != 0)
            _core.KnowSlots(_core.Calls.Slots(saves));
    }

    public void Dispose()
    {
        if (_core.Services.Saves is { } saves)
        {
            Try("ISaveGameManager.SaveCompleted", () => saves.SaveCompleted -= OnSaveCompleted);
            Try("ISaveGameManager.AutoSaveTriggered", () => saves.AutoSaveTriggered -= OnAutoSaveTriggered);
            Try("ISaveGameManager.CorruptionDetected", () => saves.CorruptionDetected -= OnCorruptionDetected);
        }

        if (_core.Services.GameState is { } states)
            Try("IGameStateManager.StateChanged", () => states.StateChanged -= OnStateChanged);
        if (_core.Services.SaveFlow is { } flow)
            Try("ISaveFlowCoordinator.OperationCompleted", () => flow.OperationCompleted -= OnOperationCompleted);
        foreach (IRecoverySource source in _core.Services.RecoverySources ?? Array.Empty<IRecoverySource>())
            Try("IRecoverySource.RungsChanged", () => source.RungsChanged -= OnRungsChanged);
    }

    /// <summary>Accessors of events are the game's code as well.</summary>
    private void Try(string accessor, Action access) => _core.Calls.Ask(
        accessor,
        () =>
        {
            access();
            return true;
        },
        otherwise: false);

    private void OnSaveCompleted(object? sender, SaveCompletedEventArgs e)
    {
        if (!e.Succeeded || e.Slot < 0 || !_core.Update(info => SessionUpdates.WithSave(info, e.Slot, Now)))
            return;
        Volatile.Write(ref _slotsAreStale, 1);

        // The note tells recovery which checkpoints are older than the save.
        _ = _core.Mark(MarkKind.Note, MarkText.Write((MarkText.Note, MarkText.SaveCompleted), (MarkText.Slot, e.Slot)), Durability.Written);
        _core.Schedule.Request();
    }

    private void OnAutoSaveTriggered(object? sender, AutoSaveTriggeredEventArgs e) => _core.Schedule.Request();

    private void OnCorruptionDetected(object? sender, SaveCorruptionEventArgs e)
    {
        lock (_corruptSlots)
        {
            if (!_corruptSlots.Add(e.Slot))
                return;
        }

        _core.Events.Report(new SessionProblem { Kind = SessionProblemKind.Service, Message = $"Save slot {e.Slot} is damaged: {e.Reason}" });
    }

    private void OnStateChanged(object? sender, GameStateChangedEventArgs e)
    {
        if (_core.Update(info => SessionUpdates.WithGameState(info, e.PreviousState, e.CurrentState, Now)))
            _core.Schedule.Request();
    }

    private void OnRungsChanged(object? sender, EventArgs e) => _core.RungsChanged();

    private void OnOperationCompleted(object? sender, SaveFlowCompletedEventArgs e)
    {
        if (e.Succeeded)
            _ = _core.Update(info => SessionUpdates.WithSaveFlow(info, e.Operation, e.Context, Now));
    }
}
