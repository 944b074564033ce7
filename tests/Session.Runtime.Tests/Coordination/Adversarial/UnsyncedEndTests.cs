using System;

namespace SessionFlow.Tests.Coordination;

/// <summary>A checkpoint that was written but never acknowledged says nothing about how its session ended.</summary>
public sealed class UnsyncedEndTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForACheckpointThatCouldNotBeSynced_WhenEnded_TheEndCounts(bool isClean)
    {
        UnsyncedFiles files = new();
        SessionOptions options = _world.Options with { Environment = _world.Options.Environment with { Files = files } };
        SessionFlowCoordinator session = _world.Open(options: options);
        FakeGame game = new();
        session.Attach(game);
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        game.Mission.Step = 1;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        files.Fails = true;
        game.Mission.Step = 2;
        Assert.Equal(CheckpointFailure.StoreFailed, session.Checkpoint(Durability.Durable).Failure);
        if (isClean)
            Assert.True(session.EndSession());
        session.Dispose();
        Assert.Equal(isClean ? null : RecoveryExitKind.Abandoned, _world.Open().PendingRecovery?.ExitKind);
    }
}
