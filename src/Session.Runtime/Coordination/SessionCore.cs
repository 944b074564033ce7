using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Diagnostics;
using SessionFlow.Metadata;
using SessionFlow.Recovery;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>
/// The session that runs: its start, its metadata, its end, and the writer behind it. Safe from any thread; raises no
/// event itself, but leaves them for the next tick.
/// </summary>
internal sealed class SessionCore : IDisposable
{
    private const int Mine = 0;
    private const int Others = 1;
    private const int TakenOver = 2;

    private readonly object _gate = new();
    private readonly StoreLease? _lease;
    private WriterThread? _writer;
    private SessionRun? _run;
    private SessionInfo _info = SessionInfo.None;
    private IReadOnlyList<SaveSlotInfo> _slots = Array.Empty<SaveSlotInfo>();
    private int _turn = Mine;
    private int _rungsChanged;
    private bool _isDisposed;

    public SessionCore(SessionOptions options, SessionServices services, object sender)
    {
        Options = options;
        Services = services;
        Telemetry = new Telemetry(services.Observer, TellOfObserver);
        Events = new EventHub(sender, Telemetry);
        Calls = new ServiceCalls(Events.Report);
        Health = new StoreHealth(options.Clock);
        Late = new LateMarks(Health, Heard);
        Schedule = new CheckpointSchedule(options.Clock, options.RecoveryCheckpointInterval);
        if (!options.EnableCrashRecovery)
            return;
        _lease = options.OpenStore();
        StoreAccess access = _lease.Store.Access;
        _turn = access.State == StoreAccessState.InUse ? Others : Mine;
        if (access.Problem is { } problem)
            Heard(problem);
        else if (access.State == StoreAccessState.Unprotected)
            Events.Report(new SessionProblem { Kind = SessionProblemKind.StoreUnprotected, Message = "The file system does not keep a second instance of the game out of the checkpoint folder." });
    }

    public SessionOptions Options { get; }

    public SessionServices Services { get; }

    public EventHub Events { get; }

    public ServiceCalls Calls { get; }

    public Telemetry Telemetry { get; }

    public StoreHealth Health { get; }

    /// <summary>What the store refused and is given again when it takes writes.</summary>
    public LateMarks Late { get; }

    public CheckpointSchedule Schedule { get; }

    /// <summary>The store; null where crash recovery is off.</summary>
    public CheckpointStore? Store => _lease?.Store;

    /// <summary>The session that runs, or null. Asked for in each tick, and so without the lock that it is written under.</summary>
    public SessionRun? Run => Volatile.Read(ref _run);

    /// <summary>How often the writer was woken: each time costs who wakes it more than a capture does.</summary>
    public int Wakes => _writer?.Wakes ?? 0;

    public bool IsDisposed
    {
        get
        {
            lock (_gate)
                return _isDisposed;
        }
    }

    /// <summary>The session at this moment; the last one after its end.</summary>
    public SessionInfo Info
    {
        get
        {
            lock (_gate)
                return Current();
        }
    }

    /// <summary>True when the game has set a key of its own.</summary>
    public bool HasData
    {
        get
        {
            lock (_gate)
                return _info.Data.Count > 0;
        }
    }

    /// <summary>Starts a session, if none runs.</summary>
    /// <param name="callsign">The pilot's callsign, not yet checked.</param>
    /// <param name="id">The session's identity, or null for a new one.</param>
    /// <param name="recovered">Where the game's own keys come from.</param>
    public SessionStartResult Start(string? callsign, Guid? id = null, SessionInfo? recovered = null)
    {
        if (PilotCallsign.Normalize(callsign, out string? reason) is not { } pilot)
            return new SessionStartResult { Failure = SessionStartFailure.InvalidPilot, Message = reason!, Info = Info };
        SessionInfo fresh = Describe(id ?? NewId(), pilot, recovered ?? SessionInfo.None);
        lock (_gate)
        {
            if (_isDisposed)
                return new SessionStartResult { Failure = SessionStartFailure.Disposed, Message = "The coordinator is disposed." };
            if (_run is not null)
                return new SessionStartResult { Failure = SessionStartFailure.SessionActive, Message = $"A session of {_info.PilotCallsign} runs already: end it, or call SwitchSession.", Info = Current() };
            _info = fresh;
            _run = new SessionRun(fresh.SessionId, pilot, Options.Clock.GetTimestamp(), Events.Report);
            Schedule.Request();
            Begin(_run);
            Events.Raise(SessionEventKind.Started, _info);
        }

        Telemetry.Started(fresh.SessionId);
        return new SessionStartResult { Info = fresh };
    }

    /// <summary>Changes the session's metadata; false when none runs.</summary>
    public bool Update(Func<SessionInfo, SessionInfo> change)
    {
        lock (_gate)
        {
            if (_run is null)
                return false;
            _info = change(_info);
            Events.Raise(SessionEventKind.StateUpdated, Current());
            return true;
        }
    }

    /// <summary>Ends the session that runs; a completed task when none does.</summary>
    /// <returns>Whether one ended, and when its end is on the disk.</returns>
    public (bool Ended, Task Written) End(RecoveryExitKind kind, string detail = "")
    {
        SessionInfo last;
        Task written;
        lock (_gate)
        {
            if (_run is not { } run || !run.TryEnd())
                return (false, Task.CompletedTask);
            last = _info = Current() with { IsActive = false };
            _run = null;
            run.Mailbox.Close();
            Events.Raise(SessionEventKind.Ended, last);
            written = _writer?.End(run, writer => Close(writer, last, kind, detail)) ?? Task.CompletedTask;
        }

        Telemetry.Ended(last, kind);
        return (true, written);
    }

    /// <summary>Appends a mark to the running session's, after what its mailbox holds; at once where it has to be durable.</summary>
    public Task Mark(MarkKind kind, byte[] payload, Durability durability)
    {
        lock (_gate)
            return _run is { } run && _writer is not null ? _writer.Post(run, writer => writer.Mark(kind, payload, durability), wakes: durability == Durability.Durable) : Task.CompletedTask;
    }

    /// <summary>Makes the writer look into the mailbox now.</summary>
    public void WakeWriter() => _writer?.Wake();

    /// <summary>Waits for the disk, at most as long as an end may take.</summary>
    public bool Wait(Task written)
    {
        try
        {
            return written.Wait(Options.FlushTimeout);
        }
        catch (AggregateException e)
        {
            Events.Report(new SessionProblem { Kind = SessionProblemKind.StoreDegraded, Message = $"What was queued could not be written: {e.InnerException?.Message}", Exception = e.InnerException });
            return false;
        }
    }

    /// <summary>Waits until everything queued so far is on the disk.</summary>
    public bool Flush() => _writer is null || Wait(_writer.Post(static () => { }));

    /// <summary>Keeps the save slots for the card.</summary>
    public void KnowSlots(IReadOnlyList<SaveSlotInfo> slots) => Volatile.Write(ref _slots, slots);

    /// <summary>Takes in what a write came to, and tells the game what is news.</summary>
    public void Heard(StoreProblem? problem)
    {
        if ((problem is null ? Health.Succeeded() : Health.Failed(problem)) is { } news)
            Events.Report(news);

        if (problem is null)
            _ = Interlocked.CompareExchange(ref _turn, TakenOver, Others);

        // What could not be written stays due, and is tried again as soon as the pause is over.
        if (problem is not null)
            Schedule.Request();
    }

    /// <summary>True once, after the folder that another instance held has become this one's.</summary>
    public bool HasTakenOver() => Volatile.Read(ref _turn) == TakenOver && Interlocked.CompareExchange(ref _turn, Mine, TakenOver) == TakenOver;

    /// <summary>Says that a source of the game has other rungs.</summary>
    public void RungsChanged() => Volatile.Write(ref _rungsChanged, 1);

    /// <summary>True once, after that was said.</summary>
    public bool HaveRungsChanged() => Volatile.Read(ref _rungsChanged) != 0 && Interlocked.Exchange(ref _rungsChanged, 0) != 0;

    public Guid NewId() => Options.Environment.Random.NextGuid();

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
        }

        _ = End(RecoveryExitKind.Abandoned);
        if (_writer is not null && !_writer.Stop(Options.FlushTimeout))
            return;
        Late.Retry();
        _lease?.Dispose();
    }

    private void TellOfObserver(Exception e) => Calls.Tell(nameof(ISessionObserver), $"The observer threw {e.GetType().Name}: {e.Message}", e);

    private SessionInfo Current() => _run is null ? _info : _info with { Duration = Options.Clock.GetElapsedTime(_run.StartTimestamp) };

    private void Begin(SessionRun run)
    {
        if (Store is not { } store)
            return;
        _writer ??= new WriterThread(Late);
        LiveSessions.Of(store).Add(run.Id);
        _writer.Begin(() => new SessionWriter(store, run, Heard, Wrote, Late, Options.MaxRecoveryAge, Telemetry));
        _ = _writer.Post(run, static writer => writer.Mark(MarkKind.Start, Array.Empty<byte>(), Durability.Written));
    }

    private void Close(SessionWriter writer, SessionInfo last, RecoveryExitKind kind, string detail)
    {
        writer.Mark(MarkKind.End, MarkText.Write((MarkText.Why, ExitWords.Of(kind)), (MarkText.Detail, MarkText.Short(detail))), Durability.Durable);
        LiveSessions.Of(Store!).Remove(last.SessionId);
        WriteCard(last, kind);
    }

    /// <summary>While a session runs, its card says what it will have been if nothing more is written.</summary>
    private void Wrote(SessionInfo info) => WriteCard(info, RecoveryExitKind.Killed);

    private void WriteCard(SessionInfo info, RecoveryExitKind kind) =>
        RecoveryCardFile.Write(Store!, RecoveryCards.Of(info, Volatile.Read(ref _slots), kind, Options.Clock.GetUtcNow()));

    private SessionInfo Describe(Guid id, string pilot, SessionInfo recovered)
    {
        DateTimeOffset now = UnixSeconds.Cut(Options.Clock.GetUtcNow());
        ISaveGameManager? saves = Services.Saves;
        return new SessionInfo
        {
            IsActive = true,
            SessionId = id,
            StartTime = now,
            PilotCallsign = pilot,
            AutoSaveEnabled = saves is not null && Calls.Ask("ISaveGameManager.IsAutoSaveEnabled", () => saves.IsAutoSaveEnabled, false),
            AutoSaveInterval = saves is null ? TimeSpan.Zero : Calls.Ask("ISaveGameManager.AutoSaveInterval", () => saves.AutoSaveInterval, TimeSpan.Zero),
            GameState = Services.GameState is { } states
                ? SessionUpdates.Text(Calls.Ask("IGameStateManager.CurrentState", () => states.CurrentState, recovered.GameState!))
                : recovered.GameState,
            CrashRecoveryEnabled = Options.EnableCrashRecovery,
            LastUpdateTime = now,
            LastSaveTime = recovered.LastSaveTime,
            LastSaveSlot = recovered.LastSaveSlot,
            Data = recovered.Data,
        };
    }
}
