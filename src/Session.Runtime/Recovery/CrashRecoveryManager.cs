using System;
using SessionFlow.Recovery;

namespace SessionFlow;

/// <summary>
/// Knows whether the last run ended badly, and gives back its progress. Works alone, or as
/// <see cref="SessionFlowCoordinator.Recovery"/>, where it shares the coordinator's offer, roots and events.
/// </summary>
/// <example>
/// <code>
/// var recovery = new CrashRecoveryManager(options, services);
/// if (recovery.CheckForCrashRecovery() is { } data)
///     recovery.PerformCrashRecovery(data, -1, game);
/// </code>
/// </example>
public sealed class CrashRecoveryManager
{
    private readonly IRecoveryHost _host;
    private readonly TimeProvider _clock;

    /// <summary>Makes a manager that works alone. Nothing is opened before a method is called, and nothing stays open but after a
    /// recovery: the folder is then held as a running game holds it.</summary>
    /// <param name="options">The options of the coordinator whose sessions are recovered.</param>
    /// <param name="services">The game's own systems; each is optional.</param>
    /// <exception cref="ArgumentException">An option cannot work; the message names it.</exception>
    public CrashRecoveryManager(SessionOptions options, SessionServices? services = null)
    {
        options = (options ?? throw new ArgumentNullException(nameof(options))).Validated();
        if (options.Directory.Length == 0)
            throw new ArgumentException($"{nameof(SessionOptions)}.{nameof(SessionOptions.Directory)} is empty: name the folder of the checkpoints.", nameof(options));
        _host = new StandaloneRecovery(options, services ?? new SessionServices());
        _clock = options.Clock;
    }

    internal CrashRecoveryManager(IRecoveryHost host, TimeProvider clock)
    {
        _host = host;
        _clock = clock;
    }

    /// <summary>Looks for a run that ended badly.</summary>
    /// <returns>What can be recovered, or null. Null too while another instance of the game holds the folder.</returns>
    public RecoveryData? CheckForCrashRecovery() => _host.Check();

    /// <summary>Makes a checkpoint of a session and waits until it is durable. Belongs to the game thread.</summary>
    /// <param name="session">The session.</param>
#pragma warning disable CA1822 // A manager's method like the others, as the specification has it.
    public CheckpointResult CreateRecoveryCheckpoint(SessionFlowCoordinator session)
    {
        _ = session ?? throw new ArgumentNullException(nameof(session));
        return session.CheckpointAsync(Durability.Durable).GetAwaiter().GetResult();
    }
#pragma warning restore CA1822

    /// <summary>Recovers what was found. Belongs to the game thread.</summary>
    /// <remarks>A manager that works alone has no session whose checkpoints could hold the state from now on: until a coordinator on
    /// the same folder has made one, or <see cref="ClearRecoveryData"/> says that the game has saved it, the next run is offered
    /// it again.</remarks>
    /// <param name="data">What <see cref="CheckForCrashRecovery"/> gave. The store decides what is in it, not a card.</param>
    /// <param name="selectedBackupSlot">The save slot to begin with; -1 for the recommended rung.</param>
    /// <param name="participants">What is restored; a manager that works alone knows of no other.</param>
    public RecoveryResult PerformCrashRecovery(RecoveryData data, int selectedBackupSlot = -1, params ISessionParticipant[] participants) =>
        _host.Perform(data ?? throw new ArgumentNullException(nameof(data)), selectedBackupSlot, participants ?? Array.Empty<ISessionParticipant>());

    /// <summary>Turns down what was found: it is archived and not offered again. No file is moved or deleted.</summary>
    /// <returns>False when nothing was offered, or the disk did not take the note.</returns>
    public bool DeclineCrashRecovery() => _host.Decline();

    /// <summary>Retires what was found as <see cref="DeclineCrashRecovery"/> does, without the event, and removes the card. Checkpoints stay.</summary>
    /// <returns>False when nothing was offered, or the disk did not take the note.</returns>
    public bool ClearRecoveryData() => _host.Clear();

    /// <summary>An offer in the few lines that a dialog shows.</summary>
    /// <param name="data">The offer.</param>
    public RecoverySummary GetRecoverySummary(RecoveryData data) =>
        RecoverySummary.Of(data ?? throw new ArgumentNullException(nameof(data)), _clock.GetUtcNow());
}
