using System;
using System.Threading.Tasks;
using SessionFlow.Coordination;
using SessionFlow.Diagnostics;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;

namespace SessionFlow.Tests.Coordination;

/// <summary>Waking the writer costs the game's thread more than a capture does: who wakes it has to have a reason.</summary>
public sealed class WakingTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForACheckpointThatIsOnlyWritten_TheWriterIsNotWokenAndFindsIt()
    {
        (SessionCore core, CheckpointMaker maker) = Start();
        int before = core.Wakes;

        Assert.True(maker.Make(Durability.Written).Blocked().Succeeded);
        Assert.Equal(before, core.Wakes);
        Assert.True(maker.Make(Durability.Durable).Blocked().Succeeded);
        Assert.Equal(before + 1, core.Wakes);
    }

    [Fact]
    public async Task ForAMark_OnlyADurableOneWakesTheWriter()
    {
        (SessionCore core, _) = Start();
        int before = core.Wakes;

        await core.Mark(MarkKind.Note, [], Durability.Written);
        Assert.Equal(before, core.Wakes);
        await core.Mark(MarkKind.Suspend, [], Durability.Durable);
        Assert.Equal(before + 1, core.Wakes);
    }

    [Fact]
    public void ForAnEmptyMailbox_ALookIntoItAllocatesNothing()
    {
        using TestStore store = new();
        SessionRun run = new(Guid.NewGuid(), "Maverick", startTimestamp: 0, static _ => { });
        LateMarks late = new(new StoreHealth(store.Store.Environment.Clock), static _ => { });
        using SessionWriter writer = new(store.Store, run, static _ => { }, static _ => { }, late, TimeSpan.FromDays(1), new Telemetry(null, static _ => { }));
        writer.WriteWaiting();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            writer.WriteWaiting();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private (SessionCore Core, CheckpointMaker Maker) Start()
    {
        SessionCore core = new(_world.Options, new SessionServices(), this);
        _world.Owns(core);
        RootTable roots = new(null);
        RecoveryDesk desk = new(core, roots, new GameThread());
        Assert.True(core.Start("Maverick").Succeeded);
        Assert.True(core.Flush());
        return (core, new CheckpointMaker(core, roots, desk));
    }
}
