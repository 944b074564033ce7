using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Coordination;
using SessionFlow.Metadata;
using SessionFlow.Saves;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>
/// Save slots in files, for a game that has no save system: manual, automatic, quick and checkpoint saves of tracked roots,
/// each written to a new file, made durable and read back before an older one goes. A slot whose newest file is damaged is
/// loaded from the one before.
/// </summary>
/// <remarks>
/// Saving captures at the call and writes beside the game. <see cref="Attach"/>, saving, loading and <see cref="Tick"/> belong to
/// the game thread; everything that only reads works from any. Events are raised from the thread that saves.
/// </remarks>
/// <example>
/// <code>
/// using var saves = new FileSaveGameManager(new FileSaveOptions { Directory = "saves/slots" }) { Pilot = new PilotProfile("Maverick") };
/// saves.Attach(game);
/// SaveResult saved = await saves.SaveSlotAsync(3, SaveType.Manual, new SaveDetails { Name = "Before the reactor" });
/// using var session = new SessionFlowCoordinator(options, new SessionServices { Saves = saves });
/// </code>
/// </example>
public sealed class FileSaveGameManager : ISaveGameManager, IDisposable
{
    private readonly FileSaveOptions _options;
    private readonly StoreEnvironment _environment;
    private readonly SlotFolder _folder;
    private readonly SaveQueue _queue = new();
    private readonly SaveRoots _roots;
    private readonly SlotReader _reader;
    private readonly SlotWriter _writer;
    private readonly object _gate = new();
    private SaveStatistics _statistics = new();
    private long _lastAutoSave;
    private bool _isDisposed;

    /// <summary>Makes a save system. Nothing is opened or made before the first call.</summary>
    /// <param name="options">How the slots are kept.</param>
    /// <exception cref="ArgumentException">An option cannot work; the message names it.</exception>
    public FileSaveGameManager(FileSaveOptions options)
    {
        _options = (options ?? throw new ArgumentNullException(nameof(options))).Validated();
        _environment = _options.Environment with { Clock = _options.Clock };
        _folder = new SlotFolder(_environment, _options.Directory);
        _roots = new SaveRoots(_options.Types, _environment.Random.NextUInt64());
        _reader = new SlotReader(_folder, () => _roots.KnownTypes, (slot, problem) => Call(() => CorruptionDetected?.Invoke(this, new SaveCorruptionEventArgs(slot, problem))));
        _writer = new SlotWriter(_folder, _options.Backups);
        _lastAutoSave = _options.Clock.GetTimestamp();
        IsAutoSaveEnabled = _options.IsAutoSaveEnabled;
    }

    /// <summary>Who plays; the saves are his. Without one nothing can be saved.</summary>
    public IPilotProfile? Pilot { get; set; }

    /// <inheritdoc/>
    public bool IsAutoSaveEnabled { get; set; }

    /// <inheritdoc/>
    public TimeSpan AutoSaveInterval => _options.AutoSaveInterval;

    /// <inheritdoc/>
    public int QuickSaveSlot => _options.QuickSaveSlot;

    /// <summary>What was done so far.</summary>
    public SaveStatistics Statistics
    {
        get
        {
            lock (_gate)
                return _statistics;
        }
    }

    /// <inheritdoc/>
    public event EventHandler<SaveCompletedEventArgs>? SaveCompleted;

    /// <inheritdoc/>
    public event EventHandler<AutoSaveTriggeredEventArgs>? AutoSaveTriggered;

    /// <inheritdoc/>
    public event EventHandler<SaveCorruptionEventArgs>? CorruptionDetected;

    /// <summary>Takes a participant's roots: each save holds them, each load writes into them.</summary>
    /// <param name="participant">An object of a class with <see cref="SessionRootAttribute"/> members, the same as a coordinator's.</param>
    public void Attach(ISessionParticipant participant) => _roots.Add(SessionAttachment.Of(participant ?? throw new ArgumentNullException(nameof(participant))));

    /// <summary>Takes one root by hand.</summary>
    /// <param name="name">The root's name in files.</param>
    /// <param name="root">The root.</param>
    /// <typeparam name="T">The root's type.</typeparam>
    public void Track<T>(string name, T root)
        where T : class, ISessionTracked
    {
        _ = root ?? throw new ArgumentNullException(nameof(root));
        SessionAttachment attachment = new(new TrackedRoot(name));
        attachment.Types(root.SessionContract.Types);
        attachment.Root<T>(name, () => root, set: null);
        _roots.Add(attachment);
    }

    /// <summary>Saves by itself when it is time. Call it once in each round of the game's loop; it never throws.</summary>
    public void Tick()
    {
        if (_isDisposed || !IsAutoSaveEnabled || _options.Clock.GetElapsedTime(_lastAutoSave) < AutoSaveInterval)
            return;
        _ = AutoSave();
    }

    /// <summary>Saves to the slot; the state is captured now and written beside the game.</summary>
    /// <param name="slot">The slot's number, 0 or more.</param>
    /// <param name="type">Why it is saved.</param>
    /// <param name="details">What it is called, and what a menu shows of it.</param>
    /// <param name="progress">Hears how far it is, on the thread that saves.</param>
    /// <returns>What became of it, once it is durable and was read back. The task never fails.</returns>
    public Task<SaveResult> SaveSlotAsync(int slot, SaveType type, SaveDetails? details = null, IProgress<SaveProgress>? progress = null)
    {
        long start = _options.Clock.GetTimestamp();
        details ??= new SaveDetails();
        if ((Refuse(slot) ?? _roots.Missing) is { } refusal)
            return Failed(slot, type, refusal);
        if (PilotCallsign.Normalize(Pilot?.Callsign, out string? reason) is not { } pilot)
            return Failed(slot, type, SaveResult.Failed(SaveFailure.InvalidPilot, $"{reason} Set {nameof(Pilot)} first."));
        SaveSlotInfo info = new()
        {
            Slot = slot,
            PilotCallsign = pilot,
            SaveName = details.Name.Length > 0 ? details.Name : SaveTypeNames.Of(type),
            Timestamp = _options.Clock.GetUtcNow(),
            Type = type,
            Data = details.Data.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal),
        };
        if (SaveDetailRules.Refuse(info) is { } invalid)
            return Failed(slot, type, invalid);
        if (_roots.Capture(info.Timestamp, out SaveResult? uncaptured) is not { } image)
            return Failed(slot, type, uncaptured!);
        Teller(slot, progress)(SavePhase.Captured, 0, 0);
        return _queue.Add(() => Complete(slot, type, start, () => _writer.Write(info, image, Teller(slot, progress))));
    }

    /// <summary>Saves to the slot and waits until it is durable.</summary>
    /// <param name="slot">The slot's number.</param>
    /// <param name="type">Why it is saved.</param>
    public bool SaveSlot(int slot, SaveType type) => SaveSlotAsync(slot, type).GetAwaiter().GetResult().Succeeded;

    /// <inheritdoc/>
    public bool TriggerAutoSave() => AutoSave().GetAwaiter().GetResult().Succeeded;

    /// <inheritdoc/>
    public bool LoadSlot(int slot) => Load(slot).Succeeded;

    /// <summary>Loads the slot into the roots, all of them or none, from the newest save of it that can be read.</summary>
    /// <param name="slot">The slot's number.</param>
    public SaveResult Load(int slot)
    {
        long start = _options.Clock.GetTimestamp();
        if ((Refuse(slot) ?? _roots.Missing) is { } refusal)
            return refusal;
        _queue.Drain();
        if (_reader.Newest(slot, out SlotFile? file, out bool isFromBackup, out SaveResult? failure) is not { } image)
            return failure!;
        string[] missing;
        using (image)
        {
            if (_roots.Restore(image, _options.Clock.GetUtcNow(), out missing) is { } refused)
                return refused;
        }

        SaveResult loaded = new() { MissingRoots = missing, Slot = file!.Info, IsFromBackup = isFromBackup, ByteCount = file.Length, Duration = _options.Clock.GetElapsedTime(start) };
        lock (_gate)
            _statistics = _statistics with { Loads = _statistics.Loads + 1, LoadsFromBackup = _statistics.LoadsFromBackup + (isFromBackup ? 1 : 0) };
        return loaded;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SaveSlotInfo> GetSlots() => _reader.Slots();

    /// <summary>The saves of a slot, the newest first, each read whole and checked as a load would, without changing the game.</summary>
    /// <param name="slot">The slot's number.</param>
    public IReadOnlyList<SaveGeneration> GetGenerations(int slot) => _reader.Generations(slot);

    /// <inheritdoc/>
    public bool ValidateSlot(int slot)
    {
        if (Refuse(slot) is not null)
            return false;
        using StateImage? image = _reader.Newest(slot, out _, out _, out _);
        return image is not null;
    }

    /// <summary>Writes the newest save that can be read anew, where a newer one is damaged. The damaged file stays.</summary>
    /// <param name="slot">The slot's number.</param>
    public SaveResult RepairSlot(int slot) => Refuse(slot) ?? Rewrite(slot, slot, onlyIfDamaged: true);

    /// <summary>Copies the newest save of a slot that can be read. What the other slot held becomes its backup.</summary>
    /// <param name="from">The slot to copy.</param>
    /// <param name="to">The slot to copy to.</param>
    public SaveResult CopySlot(int from, int to) => Refuse(from) ?? Refuse(to) ?? Rewrite(from, to, onlyIfDamaged: false);

    /// <summary>Deletes every file of a slot, backups and damaged ones as well. There is no way back.</summary>
    /// <param name="slot">The slot's number.</param>
    /// <returns>False when the slot was empty, or the disk refused.</returns>
    public bool DeleteSlot(int slot)
    {
        if (Refuse(slot) is not null)
            return false;
        _queue.Drain();
        try
        {
            return _folder.Delete(slot) > 0;
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            return false;
        }
    }

    /// <summary>Waits for the saves that are on their way.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _queue.Drain();
    }

    private Task<SaveResult> AutoSave()
    {
        _lastAutoSave = _options.Clock.GetTimestamp();
        Call(() => AutoSaveTriggered?.Invoke(this, new AutoSaveTriggeredEventArgs(_options.AutoSaveSlot)));
        return SaveSlotAsync(_options.AutoSaveSlot, SaveType.Auto);
    }

    private SaveResult? Refuse(int slot) =>
        _isDisposed ? SaveResult.Failed(SaveFailure.Disposed, "The save system is disposed.")
        : slot < 0 ? SaveResult.Failed(SaveFailure.InvalidSlot, $"{slot} is no slot: slots are numbered from 0.")
        : null;

    private Task<SaveResult> Failed(int slot, SaveType type, SaveResult failure) => Task.FromResult(Complete(slot, type, _options.Clock.GetTimestamp(), () => failure));

    private SaveResult Complete(int slot, SaveType type, long start, Func<SaveResult> save)
    {
        SaveResult result;
        try
        {
            result = save();
        }
#pragma warning disable CA1031 // A disk fails in many ways; none of them is the game's to catch.
        catch (Exception e)
#pragma warning restore CA1031
        {
            result = SaveResult.Failed(SaveFailure.DiskFailed, StoreProblem.From(e, "saving").Message);
        }

        result = result with { Duration = _options.Clock.GetElapsedTime(start) };
        lock (_gate)
            _statistics = _statistics.With(result);
        Call(() => SaveCompleted?.Invoke(this, new SaveCompletedEventArgs(slot, type, result.Succeeded)));
        return result;
    }

    private static Action<SavePhase, long, long> Teller(int slot, IProgress<SaveProgress>? progress) =>
        (phase, written, total) => Call(() => progress?.Report(new SaveProgress(slot, phase, written, total)));

    /// <summary>Handlers are the game's: one that throws ends neither a save nor the thread that saves.</summary>
    private static void Call(Action handlers)
    {
        try
        {
            handlers();
        }
#pragma warning disable CA1031 // Nobody is there to take it; the save says in its result what became of it.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private SaveResult Rewrite(int from, int to, bool onlyIfDamaged)
    {
        _queue.Drain();
        using StateImage? image = _reader.Newest(from, out SlotFile? file, out bool isFromBackup, out SaveResult? failure);
        if (image is null)
            return failure!;
        SaveSlotInfo info = file!.Info! with { Slot = to };
        if (onlyIfDamaged && !isFromBackup)
            return new SaveResult { Slot = info, ByteCount = file.Length };
        StateImage copy = image.AddLease();
        SaveResult result = _queue.Add(() => Complete(to, info.Type, _options.Clock.GetTimestamp(), () => _writer.Write(info, copy, static (_, _, _) => { }))).GetAwaiter().GetResult();
        return result with { IsFromBackup = isFromBackup };
    }


}
