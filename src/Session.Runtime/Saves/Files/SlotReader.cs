using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Saves;

/// <summary>Reads slots: the newest save that is whole, and what became of the others. Safe from any thread.</summary>
/// <param name="folder">The files.</param>
/// <param name="types">The types that a save is checked against; null before the game has told any.</param>
/// <param name="tellOfDamage">Hears once of each file that cannot be read: its slot and why.</param>
internal sealed class SlotReader(SlotFolder folder, Func<SessionTypeSet?> types, Action<int, string> tellOfDamage)
{
    private readonly HashSet<string> _damaged = new(StringComparer.Ordinal);

    /// <summary>A card for each slot that holds something, in the order of the slots.</summary>
    public IReadOnlyList<SaveSlotInfo> Slots()
    {
        if (!TryList(out ILookup<int, SlotFile> files, out _))
            return Array.Empty<SaveSlotInfo>();
        return files.OrderBy(static slot => slot.Key)
            .Select(static slot => slot.FirstOrDefault(static file => file.Info is not null)?.Info ?? new SaveSlotInfo { Slot = slot.Key, IsValid = false })
            .ToArray();
    }

    /// <summary>The saves of a slot, the newest first, each read whole.</summary>
    public IReadOnlyList<SaveGeneration> Generations(int slot)
    {
        if (!TryList(out ILookup<int, SlotFile> files, out _))
            return Array.Empty<SaveGeneration>();
        return files[slot].Select(file =>
        {
            using StateImage? image = Read(file, out string problem);
            return new SaveGeneration { Number = (long)file.Number, Info = (file.Info ?? new SaveSlotInfo { Slot = slot }) with { IsValid = image is not null }, ByteCount = file.Length, Problem = problem };
        }).ToArray();
    }

    /// <summary>The state of the newest save that can be read, or null and why there is none.</summary>
    public StateImage? Newest(int slot, out SlotFile? found, out bool isFromBackup, out SaveResult? failure)
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
        if (file.Info is null || folder.Read(file, out problem) is not { } snapshot)
            return null;
        return SlotState.Read(snapshot, types(), out problem);
    }

    private void Damaged(SlotFile file, string problem)
    {
        lock (_damaged)
        {
            if (!_damaged.Add(file.Name))
                return;
        }

        tellOfDamage(file.Slot, problem);
    }

    private bool TryList(out ILookup<int, SlotFile> files, out SaveResult? failure)
    {
        failure = null;
        try
        {
            files = folder.List();
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
