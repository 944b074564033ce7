using System;
using System.Threading.Tasks;
using SessionFlow.Coordination;
using SessionFlow.Storage;

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
