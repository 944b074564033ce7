using System;
using System.Collections.Generic;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Saves;

/// <summary>A save system of the game's own, given as functions.</summary>
public sealed class SaveGameAdapterTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForASaveSystemOfFunctions_ARecoveryLoadsItsSlot()
    {
        int loaded = -1;
        SaveGameAdapter saves = new()
        {
            Slots = () => [new SaveSlotInfo { Slot = 6, PilotCallsign = "Maverick", Timestamp = _world.Clock.GetUtcNow() }],
            Load = slot =>
            {
                loaded = slot;
                return true;
            },
            Save = static (_, _) => true,
        };
        SessionServices services = new() { Saves = saves };
        (SessionFlowCoordinator session, _) = _world.Play(services);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        Assert.True(saves.SaveSlot(6, SaveType.Manual));
        session.TickUntil(() => session.GetSessionInfo().LastSaveSlot == 6, "the save");
        _world.Kill();
        SessionFlowCoordinator next = _world.Open(services);
        Assert.True(next.AcceptRecovery(saveSlot: 6).Succeeded);
        Assert.Equal(6, loaded);
    }

    [Fact]
    public void ForNoFunctionAtAll_EverythingIsEmptyOrFailed()
    {
        SaveGameAdapter saves = new();
        List<string> heard = new();
        saves.AutoSaveTriggered += (_, _) => heard.Add("triggered");
        saves.SaveCompleted += (_, e) => heard.Add($"saved {e.Slot} {e.Succeeded}");
        saves.CorruptionDetected += (_, e) => heard.Add($"damaged {e.Slot} {e.Reason}");
        Assert.Empty(saves.GetSlots());
        Assert.False(saves.ValidateSlot(1));
        Assert.False(saves.LoadSlot(1));
        Assert.False(saves.SaveSlot(1, SaveType.Manual));
        Assert.False(saves.TriggerAutoSave());
        Assert.Equal(-1, saves.QuickSaveSlot);
        saves.NotifySaved(3, SaveType.Manual, succeeded: false);
        saves.NotifyCorrupted(4, "torn");
        Assert.Equal(["triggered", "saved 3 False", "damaged 4 torn"], heard);
    }
}
