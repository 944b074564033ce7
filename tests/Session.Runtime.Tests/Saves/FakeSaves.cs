using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SessionFlow.Tests.Saves;

/// <summary>A save system that writes its slots to real files: pilot, time and a number in each.</summary>
internal sealed class FakeSaves(string folder, TimeProvider clock) : ISaveGameManager
{
    /// <summary>The number that a save keeps, and a load brings back.</summary>
    public int State { get; set; }

    public string Pilot { get; set; } = "Maverick";

    /// <summary>Thrown by every method, when set.</summary>
    public Exception? Fails { get; set; }

    public bool IsAutoSaveEnabled => Fails is null ? true : throw Fails;

    public TimeSpan AutoSaveInterval => TimeSpan.FromMinutes(5);

    public int QuickSaveSlot => 9;

    public event EventHandler<SaveCompletedEventArgs>? SaveCompleted;

    public event EventHandler<AutoSaveTriggeredEventArgs>? AutoSaveTriggered;

    public event EventHandler<SaveCorruptionEventArgs>? CorruptionDetected;

    public IReadOnlyList<SaveSlotInfo> GetSlots()
    {
        if (Fails is not null)
            throw Fails;
        if (!Directory.Exists(folder))
            return [];
        return Directory.GetFiles(folder, "*.sav").Select(Read).ToArray();
    }

    public bool ValidateSlot(int slot) => Fails is null ? File.Exists(PathOf(slot)) && File.ReadAllLines(PathOf(slot)).Length == 4 : throw Fails;

    public bool LoadSlot(int slot)
    {
        if (!ValidateSlot(slot))
            return false;
        State = int.Parse(File.ReadAllLines(PathOf(slot))[2], System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    public bool SaveSlot(int slot, SaveType type)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(PathOf(slot), [Pilot, clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), State.ToString(System.Globalization.CultureInfo.InvariantCulture), type.ToString()]);
        SaveCompleted?.Invoke(this, new SaveCompletedEventArgs(slot, type));
        return true;
    }

    public bool TriggerAutoSave()
    {
        AutoSaveTriggered?.Invoke(this, new AutoSaveTriggeredEventArgs(0));
        return SaveSlot(0, SaveType.Auto);
    }

    public void ReportCorruption(int slot) => CorruptionDetected?.Invoke(this, new SaveCorruptionEventArgs(slot, "a checksum"));

    private string PathOf(int slot) => Path.Combine(folder, $"{slot}.sav");

    private static SaveSlotInfo Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        return new SaveSlotInfo
        {
            Slot = int.Parse(Path.GetFileNameWithoutExtension(path), System.Globalization.CultureInfo.InvariantCulture),
            PilotCallsign = lines[0],
            SaveName = "Save " + Path.GetFileNameWithoutExtension(path),
            Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(lines[1], System.Globalization.CultureInfo.InvariantCulture)),
            Type = Enum.Parse<SaveType>(lines[3]),
        };
    }
}
