using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Saves;

namespace SessionFlow.Tests.Recovery.Sources;

/// <summary>The game's own check of what can be recovered.</summary>
public sealed class RecoveryValidatorTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForACheckpointThatTheGameRejects_TheNextIsRecommendedAndTheReasonIsTold()
    {
        Crash();
        FakeValidator validator = new(static candidate => (int)candidate.Root("mission")["Step"].Value! > 10 ? "That step is gone." : null);
        SessionFlowCoordinator session = _world.Open(new SessionServices { RecoveryValidator = validator });
        FakeGame game = new();
        session.Attach(game);

        RecoveryData offer = session.PendingRecovery!;
        Assert.Equal([(RungRejection.ValidationFailed, "That step is gone."), (RungRejection.None, "")], offer.Rungs.Select(static rung => (rung.Rejection, rung.Reason)));
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal(10, game.Mission.Step);
    }

    [Fact]
    public void ForACandidate_SessionRootsAndObjectsCanBeRead()
    {
        Crash();
        List<string> seen = new();
        RecoveryCandidate? kept = null;
        FakeValidator validator = new(candidate =>
        {
            kept = candidate;
            StateNode mission = candidate.Root("mission");
            seen.Add($"{candidate.Rung.Generation} {candidate.Session.PilotCallsign} {string.Join(",", candidate.Roots.Order())} {mission["Step"].Value} {candidate.Resolve("mission", mission["Wing"])["Name"].Value} {candidate.Resolve("player", candidate.Root("player")["Wing"]).Kind}");
            return null;
        });
        _ = _world.Open(new SessionServices { RecoveryValidator = validator });

        Assert.Equal(["2 Maverick extra,mission,player 20 Goose Null", "1 Maverick mission,player 10 Goose Null"], seen);
        Assert.Throws<KeyNotFoundException>(() => kept!.Root("nobody"));
        Assert.Throws<KeyNotFoundException>(() => kept!.Resolve("nobody", StateNode.Null));
        Assert.Throws<ArgumentNullException>(() => kept!.Resolve("mission", null!));
    }

    [Fact]
    public void ForARootThatACheckpointCarriesForAnother_ItCanBeRead()
    {
        Crash();
        SessionFlowCoordinator session = _world.Open();
        session.Attach(new FakeGame());
        Assert.Equal(["extra"], session.AcceptRecovery().PendingRoots);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
        object? step = null;
        FakeValidator validator = new(candidate => (step = candidate.Root("extra")["Step"].Value) is null ? "It is gone." : null);

        Assert.True(_world.Open(new SessionServices { RecoveryValidator = validator }).PendingRecovery!.Rungs[0].IsValid);
        Assert.Equal(0, step);
    }

    [Fact]
    public void ForACheckThatFindsOutLater_TheRungIsNotRestored()
    {
        Crash();
        string? verdict = null;
        SessionFlowCoordinator session = _world.Open(new SessionServices { RecoveryValidator = new FakeValidator(candidate => candidate.Rung.Generation == 2 ? verdict : null) });
        FakeGame game = new();
        session.Attach(game);
        verdict = "A mod is missing.";

        RecoveryResult result = session.AcceptRecovery();

        Assert.Equal(["A mod is missing.", ""], result.Attempts.Select(static attempt => attempt.Reason));
        Assert.Equal(10, game.Mission.Step);
    }

    [Fact]
    public void ForACheckThatThrows_TheRungIsRejectedAndItIsToldOnce()
    {
        Crash();
        List<SessionProblem> problems = new();
        SessionFlowCoordinator session = _world.Open(new SessionServices { RecoveryValidator = new FakeValidator(static _ => throw new InvalidOperationException("planted")) });
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        session.Tick();

        Assert.All(session.PendingRecovery!.Rungs, static rung => Assert.Equal("IRecoveryValidator.Reject threw InvalidOperationException: planted", rung.Reason));
        Assert.Single(problems, static problem => problem.Kind == SessionProblemKind.Service);
    }

    [Fact]
    public void ForASlot_ItIsCheckedAtTheOfferAndBeforeItIsLoaded()
    {
        FakeSaves saves = _world.NewSaves();
        saves.State = 5;
        Assert.True(saves.SaveSlot(3, SaveType.Manual));
        Crash();
        string? verdict = "Not that one.";
        SessionServices services = new() { Saves = saves, RecoveryValidator = new FakeValidator(candidate => candidate.Rung.IsSaveSlot && candidate.Roots.Count == 0 ? verdict : null) };
        SessionFlowCoordinator session = _world.Open(services);
        Assert.Equal("Not that one.", session.PendingRecovery!.Rungs.Single(static rung => rung.IsSaveSlot).Reason);
        session.Dispose();

        verdict = null;
        session = _world.Open(services);
        session.Attach(new FakeGame());
        verdict = "Not any longer.";
        saves.State = 0;
        RecoveryResult result = session.AcceptRecovery(saveSlot: 3);

        Assert.Equal("Not any longer.", result.Attempts[0].Reason);
        Assert.Equal(0, saves.State);
    }

    /// <summary>Two checkpoints of one killed session, at 10 and 20.</summary>
    private void Crash()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 10;
        game.Mission.Wing = new Craft { Name = "Goose" };
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        game.Mission.Step = 20;
        session.Track("extra", new Craft());
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
    }
}
