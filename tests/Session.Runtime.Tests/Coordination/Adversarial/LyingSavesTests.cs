using System;
using System.Collections;
using System.Collections.Generic;

namespace SessionFlow.Tests.Coordination;

/// <summary>A save system that lies about its slots costs neither a checkpoint's answer nor an offer.</summary>
public sealed class LyingSavesTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("no list")]
    [InlineData("no slot")]
    [InlineData("no texts")]
    [InlineData("a list that throws")]
    [InlineData("a list of the game thread")]
    public void ForSlotsThatLie_WhenPlayedAndCrashed_TheStateIsAcknowledgedAndGivenBack(string lie)
    {
        int thread = Environment.CurrentManagedThreadId;
        SessionServices services = new() { Saves = new LyingSaves(() => Slots(lie, thread)) };
        _world.Crash(services);

        SessionFlowCoordinator session = _world.Open(services);
        Assert.NotNull(session.PendingRecovery);
        FakeGame game = new();
        session.Attach(game);
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal((10, 20), (game.Mission.Step, game.Player!.Step));
        session.Tick();
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        Assert.Null(_world.OfferAfterCleanEnd(session, services));
    }

    private static IReadOnlyList<SaveSlotInfo> Slots(string lie, int thread) => lie switch
    {
        "no list" => null!,
        "no slot" => [null!, new SaveSlotInfo { Slot = 1, PilotCallsign = "Maverick" }],
        "no texts" => [new SaveSlotInfo { Slot = 1, PilotCallsign = null!, SaveName = null! }, new SaveSlotInfo { Slot = 2, PilotCallsign = "Maverick", SaveName = null! }],
        "a list that throws" => new GuardedList(thread: -1),
        _ => new GuardedList(thread),
    };

    /// <summary>The save system's own list, which only one thread may look at.</summary>
    private sealed class GuardedList(int thread) : IReadOnlyList<SaveSlotInfo>
    {
        private readonly List<SaveSlotInfo> _slots = [new SaveSlotInfo { Slot = 1, PilotCallsign = "Maverick", SaveName = "One" }];

        public int Count => Guarded().Count;

        public SaveSlotInfo this[int index] => Guarded()[index];

        public IEnumerator<SaveSlotInfo> GetEnumerator() => Guarded().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private List<SaveSlotInfo> Guarded() => Environment.CurrentManagedThreadId == thread ? _slots : throw new InvalidOperationException("Collection was modified.");
    }
}
