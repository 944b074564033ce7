using System;
using System.Collections.Generic;

namespace SessionFlow.Tests.Coordination;

/// <summary>What nobody foresaw costs one checkpoint or one answer: never the writer, the constructor or the process.</summary>
public sealed class UnexpectedFaultTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForAFaultThatIsNoneOfTheDisks_WhenWritten_TheNextCheckpointWorks()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        int failed = 0;
        foreach (bool first in new[] { true, false })
        {
            game.Mission.Step++;
            if (first)
                Assert.True(session.Checkpoint().Succeeded);
            _world.Files.Refuses = static () => new InvalidOperationException("a bug");
            game.Mission.Step++;
            CheckpointResult result = session.Checkpoint(Durability.Durable);
            failed += result.Failure == CheckpointFailure.CaptureFailed ? 1 : 0;
            _world.Files.Refuses = null;
        }

        Assert.Equal(2, failed);
        session.Tick();
        Assert.Contains(problems, static problem => problem.Message.Contains("a bug", StringComparison.Ordinal));
        game.Mission.Step = 99;
        CheckpointResult after = session.Checkpoint(Durability.Durable);

        // Nobody knows what became of the file that it happened to.
        Assert.True(after is { Succeeded: true, IsSnapshot: true }, after.Message);
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        FakeGame restarted = new();
        next.Attach(restarted);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(99, restarted.Mission.Step);
    }

    [Fact]
    public void ForAFaultBeforeTheFirstMark_WhenWritten_TheProcessLives()
    {
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        _world.Files.Refuses = static () => new InvalidOperationException("a bug");
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        for (int i = 0; i < 5; i++)
        {
            session.Tick();
            Assert.Equal(CheckpointFailure.CaptureFailed, session.Checkpoint().Failure);
        }

        _world.Files.Refuses = null;
        Assert.True(session.Checkpoint().Succeeded);
    }

    [Fact]
    public void ForServicesWhoseEventsThrow_WhenOpened_TheRestGoesOn()
    {
        SessionFlowCoordinator session = _world.Open(new SessionServices { GameState = new EventlessStates() });
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        session.Attach(new FakeGame());
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        session.Tick();
        Assert.Single(problems, static problem => problem.Kind == SessionProblemKind.Service && problem.Message.Contains("StateChanged", StringComparison.Ordinal));
        Assert.True(session.Checkpoint().Succeeded);
        session.Dispose();
    }

    [Fact]
    public void ForAGameThatNeverTicks_WhatWaitsIsBounded()
    {
        SessionFlowCoordinator session = _world.Open();
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        for (int i = 0; i < 5000; i++)
            session.UpdateSessionState(new() { ["progress"] = i });
        Assert.True(session.EndSession());
        List<string> heard = new();
        List<SessionProblem> problems = new();
        session.SessionStarted += (_, _) => heard.Add("started");
        session.SessionStateUpdated += (_, _) => heard.Add("updated");
        session.SessionEnded += (_, e) => heard.Add("ended " + e.Info["progress"].AsInt64());
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        session.Tick();
        session.Tick();
        Assert.InRange(heard.Count, 3, 1100);
        Assert.Equal(("started", "ended 4999"), (heard[0], heard[^1]));
        SessionProblem told = Assert.Single(problems, static problem => problem.Kind == SessionProblemKind.EventsDropped);
        Assert.Contains("Tick", told.Message, StringComparison.Ordinal);
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        session.Tick();
        Assert.Equal("started", heard[^1]);
    }
}
