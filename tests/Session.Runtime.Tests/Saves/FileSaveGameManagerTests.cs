using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Saves;

/// <summary>Slots: saved, listed, loaded, copied, deleted.</summary>
public sealed class FileSaveGameManagerTests : IDisposable
{
    private readonly SlotWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForASave_WhenLoadedInAnotherRun_TheStateIsBackInPlace()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Mission.Step = 7;
        game.Mission.Wing = new Craft { Name = "two" };
        game.Player!.Step = 8;
        SaveResult saved = saves.SaveSlotAsync(3, SaveType.Manual, new SaveDetails { Name = "Before the reactor", Data = new() { ["level"] = 4, ["hours"] = 1.5 } }).Blocked();
        Assert.True(saved.Succeeded, saved.Message);
        Assert.True(saved.ByteCount > 0);

        (FileSaveGameManager next, FakeGame again) = _world.Start();
        Craft mission = again.Mission;
        SaveResult loaded = next.Load(3);
        Assert.True(loaded.Succeeded, loaded.Message);
        Assert.Same(mission, again.Mission);
        Assert.Equal((7, 8, "two"), (again.Mission.Step, again.Player!.Step, again.Mission.Wing!.Name));
        Assert.False(loaded.IsFromBackup);
        Assert.Empty(loaded.MissingRoots);

        SaveSlotInfo info = Assert.Single(next.GetSlots());
        Assert.Equal((3, "Maverick", "Before the reactor", SaveType.Manual, true), (info.Slot, info.PilotCallsign, info.SaveName, info.Type, info.IsValid));
        Assert.Equal(_world.Clock.GetUtcNow(), info.Timestamp);
        Assert.Equal((4L, 1.5), (info.Data["level"].AsInt64(), info.Data["hours"].AsDouble()));
    }

    [Fact]
    public void ForASave_WhenTheGameGoesOnMeanwhile_HoldsTheMomentOfTheCall()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Mission.Step = 1;
        _world.Files.Shut();
        Task<SaveResult> first = saves.SaveSlotAsync(2, SaveType.Manual);
        game.Mission.Step = 2;
        Task<SaveResult> second = saves.SaveSlotAsync(3, SaveType.Manual);
        game.Mission.Step = 3;
        Assert.False(first.IsCompleted);
        _world.Files.Open();
        Assert.True(first.Blocked().Succeeded);
        Assert.True(second.Blocked().Succeeded);
        Assert.True(saves.LoadSlot(2));
        Assert.Equal(1, game.Mission.Step);
        Assert.True(saves.LoadSlot(3));
        Assert.Equal(2, game.Mission.Step);
    }

    [Fact]
    public void ForManySaves_WhenRotated_TheNewestAndItsBackupsStay()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start(_world.Options with { Backups = 2 });
        for (int i = 1; i <= 6; i++)
        {
            game.Mission.Step = i;
            Assert.True(saves.SaveSlot(2, SaveType.Manual));
        }

        Assert.Equal([6, 5, 4], saves.GetGenerations(2).Select(static save => (int)save.Number));
        Assert.All(saves.GetGenerations(2), static save => Assert.Equal("", save.Problem));
        Assert.Equal((6, 0), (saves.Statistics.Saves, saves.Statistics.Failures));
        Assert.True(saves.LoadSlot(2));
        Assert.Equal(6, game.Mission.Step);
    }

    [Fact]
    public void ForTheTypes_WhenListed_AreWhatWasAskedFor()
    {
        (FileSaveGameManager saves, _) = _world.Start();
        SaveType[] types = [SaveType.Manual, SaveType.Auto, SaveType.Quick, SaveType.Checkpoint];
        foreach (SaveType type in types)
            Assert.True(saves.SaveSlot(10 + (int)type, type));
        Assert.Equal(types, _world.Start().Saves.GetSlots().Select(static info => info.Type));
    }

    [Fact]
    public void ForACopy_WhenLoaded_IsTheSameStateAndTheOtherSlotsSaveIsItsBackup()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Mission.Step = 1;
        Assert.True(saves.SaveSlot(1, SaveType.Manual));
        game.Mission.Step = 2;
        Assert.True(saves.SaveSlot(2, SaveType.Quick));
        Assert.True(saves.CopySlot(1, 2).Succeeded);
        Assert.True(saves.LoadSlot(2));
        Assert.Equal(1, game.Mission.Step);
        Assert.Equal(2, saves.GetGenerations(2).Count);
        Assert.Equal(SaveFailure.Empty, saves.CopySlot(7, 2).Failure);
    }

    [Fact]
    public void ForADelete_TheSlotIsEmptyAndOthersStay()
    {
        (FileSaveGameManager saves, _) = _world.Start();
        Assert.True(saves.SaveSlot(1, SaveType.Manual));
        Assert.True(saves.SaveSlot(1, SaveType.Manual));
        Assert.True(saves.SaveSlot(2, SaveType.Manual));
        Assert.True(saves.DeleteSlot(1));
        Assert.False(saves.DeleteSlot(1));
        Assert.Equal(2, Assert.Single(saves.GetSlots()).Slot);
        Assert.Equal(SaveFailure.Empty, saves.Load(1).Failure);
        Assert.False(saves.ValidateSlot(1));
        Assert.True(saves.ValidateSlot(2));
    }

    [Fact]
    public void ForTheTimer_WhenTicked_SavesAtItsIntervalAndTells()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start(_world.Options with { AutoSaveInterval = TimeSpan.FromMinutes(1), AutoSaveSlot = 5 });
        List<string> heard = new();
        saves.AutoSaveTriggered += (_, e) => heard.Add($"triggered {e.Slot}");
        saves.SaveCompleted += (_, e) => heard.Add($"saved {e.Slot} {e.Type} {e.Succeeded}");
        for (int second = 0; second < 180; second++)
        {
            game.Mission.Step = second;
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
            saves.Tick();
        }

        saves.IsAutoSaveEnabled = false;
        _world.Clock.Advance(TimeSpan.FromHours(1));
        saves.Tick();
        saves.Dispose();
        Assert.Equal(3, heard.Count(static what => what == "triggered 5"));
        Assert.Equal(3, heard.Count(static what => what == "saved 5 Auto True"));
        (FileSaveGameManager next, FakeGame again) = _world.Start();
        Assert.True(next.LoadSlot(5));
        Assert.Equal(179, again.Mission.Step);
    }

    [Fact]
    public void ForALongSave_ProgressIsToldInOrder()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Mission.Name = new string('x', 10_000_000);
        Progress progress = new();
        SaveResult saved = saves.SaveSlotAsync(1, SaveType.Manual, progress: progress).Blocked();
        Assert.True(saved.Succeeded);
        Assert.Equal([SavePhase.Captured, SavePhase.Encoding, SavePhase.Writing, SavePhase.Verifying, SavePhase.Done], progress.Told.Select(static told => told.Phase).Distinct());
        Assert.Equal(progress.Told.OrderBy(static told => told.BytesWritten).Select(static told => told.BytesWritten), progress.Told.Select(static told => told.BytesWritten));
        Assert.Equal(saved.ByteCount, progress.Told[^1].BytesWritten);

        // A megabyte at a time, out of what the file will have.
        SaveProgress[] writing = progress.Told.Where(static told => told.Phase == SavePhase.Writing).ToArray();
        Assert.InRange(writing.Length, 10, 20);
        Assert.Equal(0, writing[0].BytesWritten);
        Assert.All(writing.Zip(writing.Skip(1)), static pair => Assert.InRange(pair.Second.BytesWritten - pair.First.BytesWritten, 1, 1_100_000));
        Assert.All(progress.Told.Where(static told => told.Phase > SavePhase.Encoding), told => Assert.Equal(saved.ByteCount, told.TotalBytes));
    }

    [Fact]
    public void ForBadCalls_TheResultsAreTyped()
    {
        (FileSaveGameManager saves, _) = _world.Start();
        Assert.Equal(SaveFailure.InvalidSlot, saves.SaveSlotAsync(-1, SaveType.Manual).Blocked().Failure);
        Assert.Equal(SaveFailure.InvalidSlot, saves.Load(-1).Failure);
        Assert.Equal(SaveFailure.Empty, saves.Load(4).Failure);
        Assert.Equal(SaveFailure.InvalidDetails, saves.SaveSlotAsync(1, SaveType.Manual, new SaveDetails { Data = new() { ["x"] = double.NaN } }).Blocked().Failure);
        Assert.Equal(SaveFailure.InvalidDetails, saves.SaveSlotAsync(1, SaveType.Manual, new SaveDetails { Data = new() { ["x"] = new string('x', 60_000) } }).Blocked().Failure);
        Assert.Equal(SaveFailure.InvalidDetails, saves.SaveSlotAsync(1, SaveType.Manual, new SaveDetails { Name = "a\uD800" }).Blocked().Failure);
        saves.Pilot = new PilotProfile("../x");
        Assert.Equal(SaveFailure.InvalidPilot, saves.SaveSlotAsync(1, SaveType.Manual).Blocked().Failure);
        Assert.Equal(SaveFailure.NoRoots, new FileSaveGameManager(_world.Options) { Pilot = new PilotProfile("A") }.SaveSlotAsync(1, SaveType.Manual).Blocked().Failure);
        Assert.Equal(SaveFailure.NoRoots, new FileSaveGameManager(_world.Options).Load(1).Failure);
        Assert.False(Directory.Exists(_world.Folder));
        saves.Dispose();
        Assert.Equal(SaveFailure.Disposed, saves.SaveSlotAsync(1, SaveType.Manual).Blocked().Failure);
    }

    [Theory]
    [InlineData("Directory")]
    [InlineData("AutoSaveInterval")]
    [InlineData("AutoSaveSlot")]
    [InlineData("QuickSaveSlot")]
    [InlineData("Backups")]
    [InlineData("Clock")]
    public void ForAnOptionThatCannotWork_TheMessageNamesIt(string option)
    {
        FileSaveOptions options = option switch
        {
            "Directory" => _world.Options with { Directory = " " },
            "AutoSaveInterval" => _world.Options with { AutoSaveInterval = TimeSpan.Zero },
            "AutoSaveSlot" => _world.Options with { AutoSaveSlot = -1 },
            "QuickSaveSlot" => _world.Options with { QuickSaveSlot = 0 },
            "Backups" => _world.Options with { Backups = 101 },
            _ => _world.Options with { Clock = null! },
        };
        Assert.Contains("FileSaveOptions." + option, Assert.Throws<ArgumentException>(() => new FileSaveGameManager(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForHandlersThatThrow_SavingGoesOn()
    {
        (FileSaveGameManager saves, _) = _world.Start();
        saves.SaveCompleted += (_, _) => throw new InvalidOperationException("mine");
        saves.AutoSaveTriggered += (_, _) => throw new InvalidOperationException("mine");
        Assert.True(saves.SaveSlot(1, SaveType.Manual));
        Assert.True(saves.TriggerAutoSave());
        Assert.Equal(2, saves.Statistics.Saves);
    }

    [Fact]
    public void ForASaveOfRootsThatAreNotThere_TheyAreNamed()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Player!.Step = 5;
        Assert.True(saves.SaveSlot(1, SaveType.Manual));
        FileSaveGameManager menu = new(_world.Options);
        Craft player = new();
        menu.Track("player", player);
        SaveResult loaded = menu.Load(1);
        Assert.Equal((true, 5), (loaded.Succeeded, player.Step));
        Assert.Equal(["mission"], loaded.MissingRoots);
        FileSaveGameManager other = new(_world.Options);
        other.Track("else", new Craft());
        Assert.Equal(SaveFailure.RestoreFailed, other.Load(1).Failure);
    }

    [Fact]
    public void ForAHookThatThrows_WhenLoaded_TheGameIsAsItWas()
    {
        (FileSaveGameManager saves, FakeGame game) = _world.Start();
        game.Mission.Step = 1;
        Assert.True(saves.SaveSlot(1, SaveType.Manual));
        game.Mission.Step = 2;
        game.Mission.Restored = _ => throw new InvalidOperationException("not now");
        SaveResult loaded = saves.Load(1);
        Assert.Equal(SaveFailure.RestoreFailed, loaded.Failure);
        Assert.Contains("not now", loaded.Message, StringComparison.Ordinal);
        Assert.Equal(2, game.Mission.Step);
        game.Mission.Restored = null;
        game.Mission.Capturing = () => throw new InvalidOperationException("not now either");
        Assert.Equal(SaveFailure.CaptureFailed, saves.SaveSlotAsync(1, SaveType.Manual).Blocked().Failure);
    }

    [Fact]
    public void ForACoordinator_ItIsASaveSystemAndItsSlotsAreRungs()
    {
        using SessionWorld sessions = new();
        FileSaveOptions options = _world.Options with { Clock = sessions.Clock };
        (FileSaveGameManager saves, _) = _world.Start(options);
        (SessionFlowCoordinator session, FakeGame game) = sessions.Play(new SessionServices { Saves = saves });
        game.Mission.Step = 3;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        Assert.True(saves.SaveSlot(4, SaveType.Quick));
        session.TickUntil(() => session.GetSessionInfo().LastSaveSlot == 4, "the note of the save");
        sessions.Kill();

        (FileSaveGameManager again, FakeGame restarted) = _world.Start(options);
        SessionFlowCoordinator next = sessions.Open(new SessionServices { Saves = again });
        next.Attach(restarted);
        RecoveryData offer = next.PendingRecovery!;
        Assert.Contains(offer.Rungs, static rung => rung.SaveSlot == 4 && rung.IsValid);
        Assert.True(Assert.Single(offer.AvailableBackups).IsQuickSave);
    }

    private sealed class Progress : IProgress<SaveProgress>
    {
        public List<SaveProgress> Told { get; } = new();

        public void Report(SaveProgress value) => Told.Add(value);
    }
}
