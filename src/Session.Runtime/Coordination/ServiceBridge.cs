using System;
using System.Collections.Generic;
using System.Linq;
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
    private readonly RecoveryDesk _desk;
    private int _slotsAreStale = 1;
    private int _owesSave;

    public ServiceBridge(SessionCore core, RecoveryDesk desk)
    {
        _core = core;
        _desk = desk;
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

    /// <summary>Triggers the save that a state of the game is worth, once for each time it is entered.</summary>
    public void AutoSave()
    {
        if (Volatile.Read(ref _owesSave) != 0 && Interlocked.Exchange(ref _owesSave, 0) != 0 && _core.Run is not null && _core.Services.Saves is { } saves)
            TriggerAutoSave(saves);
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
        if (!_core.Update(info => SessionUpdates.WithGameState(info, e.PreviousState, e.CurrentState, Now)))
            return;
        if (!IsWorthASave(e.CurrentState))
        {
            _core.Schedule.Request();
            return;
        }

        _core.Schedule.RequestDurable();

        // A recovery asks for the state that the game was in: what it had to save was saved then, and not all of it is back yet.
        if (!_desk.FollowUp.IsRecovering)
            Volatile.Write(ref _owesSave, 1);
    }

    private bool IsWorthASave(string state) =>
        _core.Services.GameState is IAutoSaveStates states && _core.Calls.Ask("IAutoSaveStates.AutoSaveStates", () => states.AutoSaveStates.Contains(state), false);

    /// <summary>Apart from its caller, so that a tick in which nothing is owed allocates nothing.</summary>
    private void TriggerAutoSave(ISaveGameManager saves)
    {
        if (_core.Calls.Ask("ISaveGameManager.IsAutoSaveEnabled", () => saves.IsAutoSaveEnabled, false)
            && !_core.Calls.Ask("ISaveGameManager.TriggerAutoSave", saves.TriggerAutoSave, false))
        {
            _core.Calls.Tell("ISaveGameManager.TriggerAutoSave", "The save system did not make the automatic save of a game state that asks for one.");
        }
    }

    private void OnRungsChanged(object? sender, EventArgs e) => _core.RungsChanged();

    private void OnOperationCompleted(object? sender, SaveFlowCompletedEventArgs e)
    {
        if (e.Succeeded)
            _ = _core.Update(info => SessionUpdates.WithSaveFlow(info, e.Operation, e.Context, Now));
    }
}
