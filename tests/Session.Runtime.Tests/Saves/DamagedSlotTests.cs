using System;
using System.Collections.Generic;
using System.IO;
using SessionFlow.Tests.Coordination;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Saves;

/// <summary>Slots whose files somebody or something changed, and disks that refuse.</summary>
public sealed class DamagedSlotTests(ITestOutputHelper output) : IDisposable
{
    private readonly SlotWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForEveryByteOfTheNewestFile_WhenItIsDamaged_TheSlotIsLoadedFromTheOneBefore()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Mission.Step = 1;
        Assert.True(saves.SaveSlot(2, SaveType.Manual));
        game.Mission.Step = 2;
        Assert.True(saves.SaveSlot(2, SaveType.Manual));
        string newest = _world.SlotFiles()[^1];
        byte[] whole = File.ReadAllBytes(newest);
        int backups = 0;
        for (int at = 0; at < whole.Length; at += at < 1024 ? 3 : 61)
        {
            byte[] damaged = (byte[])whole.Clone();
            damaged[at] ^= 1;
            File.WriteAllBytes(newest, at % 3 == 0 ? damaged : damaged[..at]);
            (FileSaveGameManager next, FakeGame again) = _world.Start();
            SaveResult loaded = next.Load(2);
            Assert.True(loaded.Succeeded, $"byte {at}: {loaded.Message}");
            Assert.Equal(loaded.IsFromBackup ? 1 : 2, again.Mission.Step);
            backups += loaded.IsFromBackup ? 1 : 0;
            Assert.True(File.Exists(newest));
        }

        Assert.InRange(backups, 150, 10_000);
        output.WriteLine($"{backups} damaged files, each slot loaded from its backup");
    }

    [Fact]
    public void ForADamagedSlot_WhenRepaired_TheBackupIsTheNewestAgainAndTheDamagedFileStays()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Mission.Step = 1;
        Assert.True(saves.SaveSlot(2, SaveType.Quick));
        game.Mission.Step = 2;
        Assert.True(saves.SaveSlot(2, SaveType.Quick));
        string newest = _world.SlotFiles()[^1];
        File.WriteAllBytes(newest, File.ReadAllBytes(newest)[..200]);

        (FileSaveGameManager next, FakeGame again) = _world.Start();
        List<string> told = new();
        next.CorruptionDetected += (_, e) => told.Add($"{e.Slot}: {e.Reason}");
        Assert.True(next.ValidateSlot(2));
        SaveResult repaired = next.RepairSlot(2);
        Assert.True(repaired.Succeeded, repaired.Message);
        Assert.True(repaired.IsFromBackup);
        Assert.Single(told);
        Assert.True(File.Exists(newest));
        SaveResult loaded = next.Load(2);
        Assert.Equal((true, false, 1), (loaded.Succeeded, loaded.IsFromBackup, again.Mission.Step));
        Assert.True(next.GetSlots()[0].IsQuickSave);
        int before = _world.SlotFiles().Length;
        Assert.True(next.RepairSlot(2).Succeeded);
        Assert.Equal(before, _world.SlotFiles().Length);
    }

    [Fact]
    public void ForASlotOfWhichNothingCanBeRead_TheFailureSaysSoAndNothingIsDeleted()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        Assert.True(saves.SaveSlot(2, SaveType.Manual));
        string file = _world.SlotFiles()[0];
        File.WriteAllBytes(file, [1, 2, 3]);
        (FileSaveGameManager next, _) = _world.Start();
        SaveResult loaded = next.Load(2);
        Assert.Equal(SaveFailure.Damaged, loaded.Failure);
        Assert.NotEqual("", loaded.Message);
        SaveSlotInfo info = Assert.Single(next.GetSlots());
        Assert.False(info.IsValid);
        Assert.Equal(SaveFailure.Damaged, next.RepairSlot(2).Failure);

        // Saving to it works, and does not delete what could not be read.
        for (int i = 0; i < 5; i++)
            Assert.True(next.SaveSlot(2, SaveType.Manual));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(file));
        _ = game;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForADiskThatRefuses_WhenSaved_TheSlotIsAsItWas(bool full)
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Mission.Step = 1;
        Assert.True(saves.SaveSlot(2, SaveType.Manual));
        string[] before = _world.SlotFiles();
        List<bool> heard = new();
        saves.SaveCompleted += (_, e) => heard.Add(e.Succeeded);
        _world.Files.Refuses = full ? GatedFiles.DiskFull : GatedFiles.ReadOnly;
        game.Mission.Step = 2;
        SaveResult failed = saves.SaveSlotAsync(2, SaveType.Manual).Blocked();
        Assert.Equal(SaveFailure.DiskFailed, failed.Failure);
        Assert.Contains(full ? "full" : "denied", failed.Message, StringComparison.Ordinal);
        Assert.Equal([false], heard);
        _world.Files.Refuses = null;
        Assert.Equal(before, _world.SlotFiles());
        Assert.True(saves.LoadSlot(2));
        Assert.Equal(1, game.Mission.Step);
        Assert.Equal((1, 1), (saves.Statistics.Saves, saves.Statistics.Failures));
    }

    [Fact]
    public void ForAForeignFolder_NothingOfItIsTakenForASlotOrTouched()
    {
        using SessionWorld sessions = new();
        sessions.Crash();
        Dictionary<string, byte[]> before = sessions.Contents();
        (FileSaveGameManager saves, _) = _world.Start(_world.Options with { Directory = sessions.Folder });
        Assert.Empty(saves.GetSlots());
        Assert.True(saves.SaveSlot(0, SaveType.Auto));
        Assert.Single(saves.GetSlots());
        Assert.All(before, file => Assert.Equal(file.Value, sessions.Contents()[file.Key]));
    }
}
