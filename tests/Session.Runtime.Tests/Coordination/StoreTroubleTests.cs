using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Coordination;

public sealed class StoreTroubleTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("full")]
    [InlineData("read-only")]
    public void ForADiskThatRefuses_WhenPlayedOn_TellsOnceBacksOffAndResumes(string what)
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        game.Mission.Step = 1;
        Assert.True(session.Checkpoint().Succeeded);

        _world.Files.Refuses = what == "full" ? GatedFiles.DiskFull : GatedFiles.ReadOnly;
        game.Mission.Step = 2;
        CheckpointResult failed = session.Checkpoint();
        Assert.Equal(CheckpointFailure.StoreFailed, failed.Failure);
        Assert.NotEqual("", failed.Message);
        int attempts = 0;
        for (int second = 0; second < 600; second++)
        {
            int before = _world.Files.Refused;
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
            game.Mission.Step++;
            session.Tick();
            System.Threading.Thread.Sleep(second % 3 == 0 ? 15 : 0);
            attempts += _world.Files.Refused > before ? 1 : 0;
        }

        Assert.InRange(attempts, 5, 30);
        Assert.Single(problems, problem => problem.Kind == SessionProblemKind.StoreDegraded);
        Assert.DoesNotContain(problems, problem => problem.Kind == SessionProblemKind.StoreResumed);

        _world.Files.Refuses = null;
        game.Mission.Step = 1000;
        session.TickUntil(
            () =>
            {
                _world.Clock.Advance(TimeSpan.FromSeconds(1));
                return problems.Any(problem => problem.Kind == SessionProblemKind.StoreResumed);
            },
            "StoreResumed");
        Assert.True(session.Checkpoint().Succeeded);
        Assert.Single(problems, problem => problem.Kind == SessionProblemKind.StoreResumed);
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        FakeGame restarted = new();
        next.Attach(restarted);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(1000, restarted.Mission.Step);
    }

    [Fact]
    public void ForADiskThatRefuses_WhenKilled_OldCheckpointsStay()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        Assert.True(session.Checkpoint().Succeeded);
        var before = _world.Contents();
        _world.Files.Refuses = GatedFiles.DiskFull;
        game.Mission.Step = 2;
        Assert.False(session.Checkpoint().Succeeded);
        var after = _world.Contents();
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key].Take(file.Value.Length)));
        _world.Kill();
        _world.Files.Refuses = null;
        SessionFlowCoordinator next = _world.Open();
        FakeGame restarted = new();
        next.Attach(restarted);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(1, restarted.Mission.Step);
    }

    [Fact]
    public void ForADiskThatRefuses_WhenAccepted_TheStateIsBackAllTheSame()
    {
        (SessionFlowCoordinator first, FakeGame played) = _world.Play();
        played.Mission.Step = 6;
        Assert.True(first.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
        SessionFlowCoordinator session = _world.Open();
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        FakeGame game = new();
        session.Attach(game);
        _world.Files.Refuses = GatedFiles.DiskFull;
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal(6, game.Mission.Step);
        Assert.False(session.Checkpoint(Durability.Durable).Succeeded);
        session.Tick();
        Assert.Single(problems, problem => problem.Kind == SessionProblemKind.StoreDegraded);

        // Nothing was retired, so the state is offered again.
        _world.Kill();
        _world.Files.Refuses = null;
        FakeGame again = new();
        SessionFlowCoordinator next = _world.Open();
        next.Attach(again);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(6, again.Mission.Step);
    }

    [Fact]
    public void ForAFolderThatCannotBeMade_WhenPlayed_GoesOnWithOneWord()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_world.Folder)!);
        File.WriteAllText(_world.Folder, "a file, not a folder");
        List<SessionProblem> problems = new();
        SessionFlowCoordinator session = _world.Open();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        FakeGame game = new();
        session.Attach(game);
        Assert.Null(session.PendingRecovery);
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        Assert.Equal(CheckpointFailure.StoreFailed, session.Checkpoint().Failure);
        for (int i = 0; i < 5; i++)
            session.Tick();
        Assert.Single(problems, problem => problem.Kind == SessionProblemKind.StoreDegraded);
        Assert.True(session.EndSession());
        session.Dispose();
        Assert.Equal("a file, not a folder", File.ReadAllText(_world.Folder));
    }

    [Fact]
    public void ForAFolderFullOfRandomBytes_WhenOpened_OffersNothingAndTouchesNothing()
    {
        Directory.CreateDirectory(_world.Folder);
        Random random = new(3);
        for (int i = 0; i < 40; i++)
        {
            byte[] bytes = new byte[random.Next(5000)];
            random.NextBytes(bytes);
            File.WriteAllBytes(Path.Combine(_world.Folder, $"{random.NextInt64():x}.{new[] { "snapshot", "journal", "marker", "json", "lock2" }[i % 5]}"), bytes);
        }

        File.WriteAllText(Path.Combine(_world.Folder, "recovery.json"), "{\"session_id\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\",\"crash_timestamp\":1893456000}");
        var before = _world.Contents();
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        Assert.Null(session.PendingRecovery);
        game.Mission.Step = 4;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
        var after = _world.Contents();
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        SessionFlowCoordinator next = _world.Open();
        List<SessionProblem> problems = new();
        next.ProblemReported += (_, e) => problems.Add(e.Problem);
        FakeGame restarted = new();
        next.Attach(restarted);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(4, restarted.Mission.Step);
        next.Tick();
        next.Tick();
        SessionProblem unreadable = Assert.Single(problems, static problem => problem.Kind == SessionProblemKind.StoreUnreadable);
        Assert.Contains("stay where they are", unreadable.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ForASecondInstance_WhenTheFirstLives_OffersNothingDamagesNothingAndTakesOverLater()
    {
        (SessionFlowCoordinator first, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        Assert.True(first.Checkpoint().Succeeded);
        var before = _world.Contents();

        // Another registry is what another process would have.
        SessionFlowCoordinator second = _world.Open(options: _world.Options with { Stores = new StoreRegistry(), ProcessEnd = new FakeProcessEnd() });
        List<SessionProblem> problems = new();
        second.ProblemReported += (_, e) => problems.Add(e.Problem);
        FakeGame other = new();
        second.Attach(other);
        Assert.Null(second.PendingRecovery);
        Assert.Equal(RecoveryFailure.InUse, second.AcceptRecovery().Failure);
        Assert.True(second.StartSession(new PilotProfile("Goose")).Succeeded);
        Assert.Equal(CheckpointFailure.InUse, second.Checkpoint().Failure);
        for (int i = 0; i < 5; i++)
            second.Tick();
        Assert.Single(problems, problem => problem.Kind == SessionProblemKind.StoreInUse);
        var after = _world.Contents();
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));

        first.EndSession();
        first.Dispose();
        other.Mission.Step = 2;
        Assert.True(second.Checkpoint().Succeeded);
    }

    [Fact]
    public void ForAnInstanceThatTookTheFolderOver_WhatTheFirstLeftIsOffered()
    {
        (SessionFlowCoordinator first, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        Assert.True(first.Checkpoint(Durability.Durable).Succeeded);
        SessionFlowCoordinator second = _world.Open(options: _world.Options with { Stores = new StoreRegistry(), ProcessEnd = new FakeProcessEnd() });
        FakeGame other = new();
        second.Attach(other);
        Assert.True(second.StartSession(new PilotProfile("Goose")).Succeeded);
        Assert.False(second.Checkpoint().Succeeded);
        second.Tick();
        Assert.Null(second.PendingRecovery);

        // Without an end: as abandoned as a crash.
        first.Dispose();
        Assert.True(second.Checkpoint().Succeeded);
        second.Tick();
        Assert.Equal("Maverick", second.PendingRecovery?.PilotCallsign);
        Assert.Contains("available Maverick", other.Heard);
        Assert.True(second.AcceptRecovery().Succeeded);
        Assert.Equal(1, other.Mission.Step);
    }
}
