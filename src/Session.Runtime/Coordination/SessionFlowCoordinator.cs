using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Coordination;
using SessionFlow.Metadata;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>
/// Keeps a game session: who plays, what state the game is in, and checkpoints of it while the game runs, so that a run
/// that ends badly loses nothing that was acknowledged.
/// </summary>
/// <remarks>
/// <see cref="Tick"/>, <see cref="Attach(ISessionParticipant)"/>, checkpoints and recovery belong to the thread of the first attach;
/// <see cref="EndSession"/>, <see cref="GetSessionInfo"/>, <see cref="UpdateSessionState"/> and <see cref="Dispose"/> work
/// from any. Events are raised in <see cref="Tick"/>.
/// </remarks>
/// <example>
/// <code>
/// using var session = new SessionFlowCoordinator(new SessionOptions { Directory = savesFolder });
/// session.Attach(game);
/// session.StartSession(new PilotProfile("Maverick"));
/// while (running) { game.Update(); session.Tick(); }
/// session.EndSession();
/// </code>
/// </example>
public sealed partial class SessionFlowCoordinator : IDisposable
{
    private readonly GameThread _thread = new();
    private readonly SessionCore _core;
    private readonly RootTable _roots;
    private readonly RecoveryDesk _desk;
    private readonly CheckpointMaker _checkpoints;
    private readonly StabilityWatch _stability;
    private readonly ServiceBridge _bridge;
    private readonly ExitWatcher _exit;
    private readonly HashSet<string> _gaps = new(StringComparer.Ordinal);
    private bool _isTicking;
    private int _toldOfThread;

    /// <summary>Opens the folder and looks for a run that ended badly. Never throws for what it finds there.</summary>
    /// <param name="options">How sessions are kept.</param>
    /// <param name="services">The game's own systems; each is optional.</param>
    /// <exception cref="ArgumentException">An option cannot work; the message names it.</exception>
    public SessionFlowCoordinator(SessionOptions options, SessionServices? services = null)
    {
        options = (options ?? throw new ArgumentNullException(nameof(options))).Validated();
        _core = new SessionCore(options, services ?? new SessionServices(), this);
        _roots = new RootTable(options.Types);
        _desk = new RecoveryDesk(_core, _roots, _thread);
        _checkpoints = new CheckpointMaker(_core, _roots, _desk);
        _stability = new StabilityWatch(_core);
        _bridge = new ServiceBridge(_core, _desk);
        _exit = new ExitWatcher(options.ProcessEnd, EndWithProcess, NoteSignal);
        Recovery = new CrashRecoveryManager(new CoordinatorRecovery(this, _core, _desk), options.Clock);
        _desk.Look(isNew: true);
    }

    /// <summary>The recovery of the last run, in the words of a recovery manager.</summary>
    public CrashRecoveryManager Recovery { get; }

    /// <summary>What is offered of the last run; null when it ended well, or once the offer is accepted or declined.</summary>
    public RecoveryData? PendingRecovery => _desk.Pending;

    /// <summary>The recovered roots that wait to be attached.</summary>
    public IReadOnlyList<string> PendingRoots => _desk.FollowUp.Carried.Names;

    /// <summary>True while a session runs.</summary>
    public bool IsSessionActive => _core.Run is not null;

    /// <summary>How long the session runs; how long the last one ran after its end.</summary>
    public TimeSpan SessionDuration => _core.Info.Duration;

    /// <summary>Who plays; empty when no session runs.</summary>
    public string CurrentPilotCallsign => _core.Info is { IsActive: true } info ? info.PilotCallsign : "";

    /// <summary>True unless <see cref="SessionOptions.EnableCrashRecovery"/> is false.</summary>
    public bool IsCrashRecoveryEnabled => _core.Options.EnableCrashRecovery;

    /// <summary>The time between automatic checkpoints. A change takes effect at once, counted from the last checkpoint.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than a second, or more than 365 days.</exception>
    public TimeSpan RecoveryCheckpointInterval
    {
        get => _core.Schedule.Interval;
        set => _core.Schedule.Interval = SessionOptions.CheckInterval(value);
    }

    /// <summary>Attaches a participant: its roots are part of each checkpoint from now on, its handlers hear the events, and roots
    /// whose recovered state waits for them get it now.</summary>
    /// <param name="participant">An object of a class with <see cref="SessionRootAttribute"/> or <see cref="OnSessionAttribute"/> members.</param>
    /// <exception cref="InvalidOperationException">It is attached already, has a root whose name is taken, or this is the wrong thread.</exception>
    public void Attach(ISessionParticipant participant)
    {
        _thread.Bind(nameof(Attach));
        Attach(SessionAttachment.Of(participant ?? throw new ArgumentNullException(nameof(participant))));
    }

    /// <summary>Takes a participant's roots and handlers away again. What they held is in no later checkpoint.</summary>
    /// <param name="participant">The participant.</param>
    public void Detach(ISessionParticipant participant)
    {
        _thread.Bind(nameof(Detach));
        _core.Events.Remove(participant ?? throw new ArgumentNullException(nameof(participant)));
        _roots.Remove(participant);
    }

    /// <summary>Attaches one root by hand; its recovered state, if some waits, is written into it.</summary>
    /// <param name="name">The root's name in files.</param>
    /// <param name="root">The root. It stays the root until <see cref="Untrack"/>, and is restored in place.</param>
    /// <typeparam name="T">The root's type.</typeparam>
    /// <exception cref="InvalidOperationException">The name is taken, or this is the wrong thread.</exception>
    public void Track<T>(string name, T root)
        where T : class, ISessionTracked
    {
        _thread.Bind(nameof(Track));
        _ = root ?? throw new ArgumentNullException(nameof(root));
        SessionAttachment attachment = new(new TrackedRoot(name));
        attachment.Types(root.SessionContract.Types);
        attachment.Root<T>(name, () => root, set: null);
        Attach(attachment);
    }

    /// <summary>Takes a root that was attached by hand away again.</summary>
    /// <param name="name">The root's name.</param>
    /// <returns>False when no such root was tracked.</returns>
    public bool Untrack(string name)
    {
        _thread.Bind(nameof(Untrack));
        return _roots.Untrack(name);
    }

    /// <summary>Starts a session. A session that runs already is never replaced: see <see cref="SwitchSession"/>.</summary>
    /// <param name="pilot">Who plays.</param>
    /// <returns>The session, or why none was started; a failure changed nothing.</returns>
    public SessionStartResult StartSession(IPilotProfile? pilot) => _core.Start(CallsignOf(pilot));

    /// <summary>Ends the session that runs, cleanly, and starts another. An invalid pilot changes nothing.</summary>
    /// <param name="pilot">Who plays from now on.</param>
    public SessionStartResult SwitchSession(IPilotProfile? pilot)
    {
        string? callsign = CallsignOf(pilot);
        if (PilotCallsign.Normalize(callsign, out _) is not null)
            _ = _core.End(RecoveryExitKind.Clean);
        return _core.Start(callsign);
    }

    /// <summary>Ends the session cleanly: nothing of it will be offered. Works from any thread and may be called twice. The end is
    /// written beside the game; <see cref="Dispose"/> waits for it, and so does the exit of the process.</summary>
    /// <returns>False when no session ran.</returns>
    public bool EndSession() => _core.End(RecoveryExitKind.Clean).Ended;

    /// <summary>Sets keys of the session's own data; what is set last stays. Works from any thread.</summary>
    /// <param name="state">The keys and their values. A key that is refused loses no other.</param>
    public SessionUpdateResult UpdateSessionState(SessionState state)
    {
        KeyValuePair<string, SessionValue>[] values = (state ?? throw new ArgumentNullException(nameof(state))).ToArray();
        List<KeyValuePair<string, string>> refused = new();
        DateTimeOffset now = UnixSeconds.Cut(_core.Options.Clock.GetUtcNow());
        bool active = _core.Update(info => SessionUpdates.WithData(info, values, now, refused));
        return new SessionUpdateResult { SessionActive = active, Refused = refused };
    }

    /// <summary>The session at this moment, or the last one after its end. Works from any thread.</summary>
    public SessionInfo GetSessionInfo() => _core.Info;

    /// <summary>Does what is due and raises events. Call it once in each round of the game's loop; it never throws.</summary>
    public void Tick()
    {
        if (!_thread.IsCurrent)
        {
            if (Interlocked.Exchange(ref _toldOfThread, 1) == 0)
                _core.Events.Report(new SessionProblem { Kind = SessionProblemKind.WrongThread, Message = "Tick was called from another thread than the first Attach and did nothing." });
            return;
        }

        // A handler that ticks would deliver the event that it stands in.
        if (_isTicking)
            return;
        _isTicking = true;
        try
        {
            // The clock is read once: nothing else in a tick without work costs as much.
            long now = _core.Options.Clock.GetTimestamp();
            _desk.Observe();
            _desk.Settle(_core.Options.Recovery);
            _stability.Observe(now);
            _bridge.AutoSave();
            _bridge.RefreshSlots();
            _core.Events.Deliver();
            _checkpoints.MakeIfDue(now);
        }
        finally
        {
            _isTicking = false;
        }
    }

    /// <summary>Captures the state now and writes it: within a hundredth of a second, or at once where it has to be durable, for which
    /// the game pays with waking the writer. The task completes from the writer, so it may be waited for on the game thread.</summary>
    /// <param name="durability">What the checkpoint has to survive.</param>
    /// <returns>The acknowledgement, or why there is none. The task never fails.</returns>
    public Task<CheckpointResult> CheckpointAsync(Durability durability = Durability.Written) => _thread.IsCurrent
        ? _checkpoints.Make(durability)
        : CheckpointResults.FailedTask(CheckpointFailure.WrongThread, "Checkpoints belong to the thread of the first Attach.");

    /// <summary>Recovers the recommended rung, falling back down the ladder, and starts a session from it.</summary>
    public RecoveryResult AcceptRecovery() => Accept(static data => RecoveryChoice.Find(data, slot: -1), isExplicit: false);

    /// <summary>Recovers a rung of the offer, falling back to the others, and starts a session from it.</summary>
    /// <param name="rung">One of <see cref="RecoveryData.Rungs"/>.</param>
    public RecoveryResult AcceptRecovery(RecoveryRung rung)
    {
        _ = rung ?? throw new ArgumentNullException(nameof(rung));
        return Accept(data => RecoveryChoice.Find(data, rung), isExplicit: true);
    }

    /// <summary>Recovers a save slot, falling back to the other rungs, and starts a session from it.</summary>
    /// <param name="saveSlot">The slot's number.</param>
    public RecoveryResult AcceptRecovery(int saveSlot) => Accept(data => saveSlot < 0 ? -1 : RecoveryChoice.Find(data, saveSlot), isExplicit: true);

    /// <summary>Turns the offer down: it is archived and not offered again. No file is moved or deleted.</summary>
    /// <returns>False when nothing was offered.</returns>
    public bool DeclineRecovery()
    {
        _thread.Bind(nameof(DeclineRecovery));
        return _desk.Decline(Retirement.Declined, tells: true);
    }

    /// <summary>Leaves the offer for the next start: it is not shown again in this run, and nothing of it is deleted.</summary>
    /// <returns>False when nothing was offered.</returns>
    public bool PostponeRecovery()
    {
        _thread.Bind(nameof(PostponeRecovery));
        return _desk.Postpone();
    }

    /// <summary>Gives up the recovered state of a root that will not be attached.</summary>
    /// <param name="name">The root's name.</param>
    /// <returns>False when no state waits for it.</returns>
    public bool DropPendingRoot(string name)
    {
        _thread.Bind(nameof(DropPendingRoot));
        return _desk.FollowUp.Drop(name);
    }

    /// <summary>Says that the game runs well from the recovered state; a minute of running says the same.</summary>
    public void ConfirmStable() => _stability.Confirm();

    /// <summary>Says that the system puts the game into the background, from which many never return. Waits until what is queued is durable.</summary>
    public void Suspend() => _core.Wait(_core.Mark(MarkKind.Suspend, Array.Empty<byte>(), Durability.Durable));

    /// <summary>Says that the game is back from the background.</summary>
    public void Resume() => _ = _core.Mark(MarkKind.Resume, Array.Empty<byte>(), Durability.Written);

    /// <summary>
    /// Writes what is queued and lets go of the folder. A session that still runs ends as Abandoned and is offered at the
    /// next start, since a <c>using</c> runs before the game's outer <c>catch</c>. Works from any thread.
    /// </summary>
    public void Dispose()
    {
        _exit.Dispose();
        _bridge.Dispose();
        _core.Dispose();
        _desk.Dispose();
    }

    private void Attach(SessionAttachment attachment)
    {
        bool newTypes = _roots.Add(attachment.Owner, attachment.Roots, attachment.TypeSets);
        _core.Events.Add(attachment);
        foreach (SessionProblem gap in SchemaGaps.Of(attachment.Roots, _roots.Types))
            if (_gaps.Add(gap.Message))
                _core.Events.Report(gap);
        _desk.Attached(attachment.Roots.Select(static root => root.Name), newTypes);
    }

    private RecoveryResult Accept(Func<RecoveryData, int> choose, bool isExplicit) => _thread.IsCurrent
        ? _desk.Accept(choose, isExplicit)
        : new RecoveryResult { Failure = RecoveryFailure.WrongThread, Message = "Recovery belongs to the thread of the first Attach." };

    private string? CallsignOf(IPilotProfile? pilot) =>
        pilot is null ? null : _core.Calls.Ask<string?>("IPilotProfile.Callsign", () => pilot.Callsign, null);

    private void EndWithProcess(RecoveryExitKind kind, string detail)
    {
        _ = _core.End(kind, detail);
        _core.Flush();
    }

    private void NoteSignal(string signal) =>
        _core.Wait(_core.Mark(MarkKind.Note, MarkText.Write((MarkText.Note, MarkText.Signal), (MarkText.Detail, signal)), Durability.Durable));
}
