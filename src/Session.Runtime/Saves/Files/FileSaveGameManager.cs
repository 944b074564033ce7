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
    private readonly RootTable _roots;
    private readonly IdentitySpace _space;
    private readonly HashSet<string> _damaged = new(StringComparer.Ordinal);
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
        _roots = new RootTable(_options.Types);
        _space = new IdentitySpace(_environment.Random.NextUInt64());
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
    public void Attach(ISessionParticipant participant)
    {
        SessionAttachment attachment = SessionAttachment.Of(participant ?? throw new ArgumentNullException(nameof(participant)));
        _ = _roots.Add(attachment.Owner, attachment.Roots, attachment.TypeSets);
    }

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
        _ = _roots.Add(attachment.Owner, attachment.Roots, attachment.TypeSets);
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
        if (Refuse(slot) is { } refusal)
            return Failed(slot, type, refusal);
        if (_roots.Bindings.Count == 0)
            return Failed(slot, type, SaveResult.Failed(SaveFailure.NoRoots, "No root is attached: call Attach or Track first."));
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
        if (Refuse(info) is { } invalid)
            return Failed(slot, type, invalid);
        StateImage image;
        try
        {
            image = StateCapture.Capture(_space, _roots.Bindings, _roots.Types, info.Timestamp);
        }
#pragma warning disable CA1031 // Hooks of the game run in a capture; whatever they throw, the game thread sees a result.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Failed(slot, type, SaveResult.Failed(SaveFailure.CaptureFailed, e.Message));
        }

        Call(() => progress?.Report(new SaveProgress(slot, SavePhase.Captured, 0, 0)));
        return _queue.Add(() => Complete(slot, type, start, () => Write(info, image, progress)));
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
        if (Refuse(slot) is { } refusal)
            return refusal;
        if (_roots.Bindings.Count == 0)
            return SaveResult.Failed(SaveFailure.NoRoots, "No root is attached: call Attach or Track first.");
        _queue.Drain();
        if (Newest(slot, out SlotFile? file, out bool isFromBackup, out SaveResult? failure) is not { } image)
            return failure!;
        string[] missing;
        using (image)
        {
            RootBinding[] roots = _roots.Bindings.Where(root => image.RootNames.Contains(root.Name, StringComparer.Ordinal)).ToArray();
            missing = image.RootNames.Except(roots.Select(static root => root.Name), StringComparer.Ordinal).ToArray();
            if (roots.Length == 0)
                return SaveResult.Failed(SaveFailure.RestoreFailed, $"None of the roots in the save ({string.Join(", ", missing)}) is attached.");
            try
            {
                StateRestore.RestoreInto(image, _space, roots, _roots.Types, _options.Clock.GetUtcNow());
            }
#pragma warning disable CA1031 // Setters and hooks of the game run here, and what they changed is written back.
            catch (Exception e)
#pragma warning restore CA1031
            {
                return SaveResult.Failed(SaveFailure.RestoreFailed, e.Message);
            }
        }

        SaveResult loaded = new() { MissingRoots = missing, Slot = file!.Info, IsFromBackup = isFromBackup, ByteCount = file.Length, Duration = _options.Clock.GetElapsedTime(start) };
        lock (_gate)
            _statistics = _statistics with { Loads = _statistics.Loads + 1, LoadsFromBackup = _statistics.LoadsFromBackup + (isFromBackup ? 1 : 0) };
        return loaded;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SaveSlotInfo> GetSlots()
    {
        if (!TryList(out ILookup<int, SlotFile> files, out _))
            return Array.Empty<SaveSlotInfo>();
        return files.OrderBy(static slot => slot.Key)
            .Select(static slot => slot.FirstOrDefault(static file => file.Info is not null)?.Info ?? new SaveSlotInfo { Slot = slot.Key, IsValid = false })
            .ToArray();
    }

    /// <summary>The saves of a slot, the newest first, each read whole and checked as a load would, without changing the game.</summary>
    /// <param name="slot">The slot's number.</param>
    public IReadOnlyList<SaveGeneration> GetGenerations(int slot)
    {
        if (!TryList(out ILookup<int, SlotFile> files, out _))
            return Array.Empty<SaveGeneration>();
        return files[slot].Select(file =>
        {
            using StateImage? image = Read(file, out string problem);
            return new SaveGeneration { Number = (long)file.Number, Info = (file.Info ?? new SaveSlotInfo { Slot = slot }) with { IsValid = image is not null }, ByteCount = file.Length, Problem = problem };
        }).ToArray();
    }

    /// <inheritdoc/>
    public bool ValidateSlot(int slot)
    {
        if (Refuse(slot) is not null)
            return false;
        using StateImage? image = Newest(slot, out _, out _, out _);
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

    private static SaveResult? Refuse(SaveSlotInfo info)
    {
        string? reason = SessionValueRules.IsUnicode(info.SaveName) ? null : "The name is not valid Unicode.";
        foreach ((string key, SessionValue value) in info.Data)
            if ((SessionValueRules.RefuseKey(key) ?? SessionValueRules.RefuseValue(value)) is { } why)
                reason ??= $"'{key}' cannot be kept with the save: {why}.";
        if (reason is null && SlotCard.Write(info) is { Length: > SlotFolder.LargestCard } card)
            reason = $"The details take {card.Length} bytes; a slot shows at most {SlotFolder.LargestCard}. Keep large things in the state.";
        return reason is null ? null : SaveResult.Failed(SaveFailure.InvalidDetails, reason);
    }

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

    private SaveResult Write(SaveSlotInfo info, StateImage image, IProgress<SaveProgress>? progress)
    {
        using (image)
        {
            Tell(SavePhase.Encoding, 0, 0);
            IReadOnlyList<Section> sections = SlotState.ToSections(info, image);
            long total = sections.Sum(static section => (long)section.Bytes.Length);
            SlotFile? file = _folder.Write(info.Slot, sections, image.Fingerprint, Recovery.ImageDigests.ToStored(image.Digest), phase => Tell(phase, phase == SavePhase.Verifying ? total : 0, total));
            if (file is null)
                return SaveResult.Failed(SaveFailure.NotReadBack, "What was written did not read back the same, and was removed; the slot is as it was before. The disk may be failing.");
            _folder.Prune(file, _options.Backups);
            Tell(SavePhase.Done, file.Length, file.Length);
            return new SaveResult { Slot = info, ByteCount = file.Length };
        }

        void Tell(SavePhase phase, long written, long total) => Call(() => progress?.Report(new SaveProgress(info.Slot, phase, written, total)));
    }

    private SaveResult Rewrite(int from, int to, bool onlyIfDamaged)
    {
        _queue.Drain();
        using StateImage? image = Newest(from, out SlotFile? file, out bool isFromBackup, out SaveResult? failure);
        if (image is null)
            return failure!;
        SaveSlotInfo info = file!.Info! with { Slot = to };
        if (onlyIfDamaged && !isFromBackup)
            return new SaveResult { Slot = info, ByteCount = file.Length };
        StateImage copy = image.AddLease();
        SaveResult result = _queue.Add(() => Complete(to, info.Type, _options.Clock.GetTimestamp(), () => Write(info, copy, progress: null))).GetAwaiter().GetResult();
        return result with { IsFromBackup = isFromBackup };
    }

    private StateImage? Newest(int slot, out SlotFile? found, out bool isFromBackup, out SaveResult? failure)
    {
        (found, isFromBackup) = (null, false);
        if (!TryList(out ILookup<int, SlotFile> files, out failure))
            return null;
        string first = "";
        foreach (SlotFile file in files[slot])
        {
            if (Read(file, out string problem) is { } image)
            {
                (found, failure) = (file, null);
                return image;
            }

            isFromBackup = true;
            first = first.Length > 0 ? first : problem;
            Damaged(file, problem);
        }

        failure = isFromBackup
            ? SaveResult.Failed(SaveFailure.Damaged, $"No save of slot {slot} can be read. The newest: {first}")
            : SaveResult.Failed(SaveFailure.Empty, $"Slot {slot} is empty.");
        return null;
    }

    private StateImage? Read(SlotFile file, out string problem)
    {
        problem = file.Problem;
        if (file.Info is null || _folder.Read(file, out problem) is not { } snapshot)
            return null;
        return SlotState.Read(snapshot, _roots.KnownTypes, out problem);
    }

    private void Damaged(SlotFile file, string problem)
    {
        lock (_gate)
        {
            if (!_damaged.Add(file.Name))
                return;
        }

        Call(() => CorruptionDetected?.Invoke(this, new SaveCorruptionEventArgs(file.Slot, problem)));
    }

    private bool TryList(out ILookup<int, SlotFile> files, out SaveResult? failure)
    {
        failure = null;
        try
        {
            files = _folder.List();
            return true;
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            files = Array.Empty<SlotFile>().ToLookup(static file => file.Slot);
            failure = SaveResult.Failed(SaveFailure.DiskFailed, StoreProblem.From(e, "listing the slots").Message);
            return false;
        }
    }
}
