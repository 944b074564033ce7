using System;
using SessionFlow.Coordination;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>How sessions are kept. Checked when a coordinator or a recovery manager is made from it.</summary>
public sealed record SessionOptions
{
    /// <summary>The shortest checkpoint interval.</summary>
    internal static readonly TimeSpan MinCheckpointInterval = TimeSpan.FromSeconds(1);

    /// <summary>The folder of the checkpoint store; made when it does not exist. Needed unless <see cref="EnableCrashRecovery"/> is false.</summary>
    public string Directory { get; init; } = "";

    /// <summary>False keeps sessions in memory only: no checkpoints, no offers, no files. True unless set.</summary>
    public bool EnableCrashRecovery { get; init; } = true;

    /// <summary>The time between automatic checkpoints; 300 seconds unless set, 1 second at least. The game clock's pauses and scales do not matter.</summary>
    public TimeSpan RecoveryCheckpointInterval { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>State that is older is not offered; 24 hours unless set. Exactly this age is young enough.</summary>
    public TimeSpan MaxRecoveryAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>What becomes of an offer without a player to ask; unless set, the game asks.</summary>
    public RecoveryPolicy Recovery { get; init; }

    /// <summary>Tracked types that no attached participant brings along, as the <c>SessionTypes.All</c> of a mod.</summary>
    public SessionTypeSet? Types { get; init; }

    /// <summary>Where the time comes from; the system's clock unless set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a recovered session has to run before its state counts as sound.</summary>
    internal TimeSpan StableAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an end waits for what is queued to reach the disk.</summary>
    internal TimeSpan FlushTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Files, randomness and boot; the real ones unless a test says otherwise. The time is <see cref="Clock"/>'s.</summary>
    internal StoreEnvironment Environment { get; init; } = StoreEnvironment.System;

    /// <summary>The stores that are open; those of the process unless a test says otherwise.</summary>
    internal StoreRegistry Stores { get; init; } = StoreRegistry.Shared;

    /// <summary>Where the end of the process is heard of; the process unless a test says otherwise.</summary>
    internal ProcessEnd ProcessEnd { get; init; } = ProcessEnd.Current;

    /// <summary>Opens the store of <see cref="Directory"/>, or joins whoever has it open in this process.</summary>
    internal StoreLease OpenStore() => Stores.Open(Directory, Environment with { Clock = Clock });

    /// <summary>These options, or an exception that names the one to change.</summary>
    /// <exception cref="ArgumentException">An option has a value that cannot work.</exception>
    internal SessionOptions Validated()
    {
        if (EnableCrashRecovery && string.IsNullOrWhiteSpace(Directory))
            throw new ArgumentException($"{nameof(SessionOptions)}.{nameof(Directory)} is empty: name a folder, or set {nameof(EnableCrashRecovery)} to false.");
        CheckInterval(RecoveryCheckpointInterval);
        if (MaxRecoveryAge <= TimeSpan.Zero)
            throw new ArgumentException($"{nameof(SessionOptions)}.{nameof(MaxRecoveryAge)} has to be longer than zero.");
        if (Clock is null)
            throw new ArgumentException($"{nameof(SessionOptions)}.{nameof(Clock)} is null: leave it out for the system's clock.");
        return this;
    }

    /// <summary>The interval, or an exception that names the option.</summary>
    internal static TimeSpan CheckInterval(TimeSpan interval)
    {
        if (interval < MinCheckpointInterval || interval > TimeSpan.FromDays(365))
        {
            throw new ArgumentOutOfRangeException(
                nameof(interval),
                interval,
                $"{nameof(SessionOptions)}.{nameof(RecoveryCheckpointInterval)} has to be at least 1 second and at most 365 days.");
        }

        return interval;
    }
}
