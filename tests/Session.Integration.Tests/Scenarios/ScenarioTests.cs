using System;
using System.IO;
using System.Linq;
using SessionFlow.Tests.Skirmish;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Scenarios;

/// <summary>Every way out of a real process, what the next one is offered, and what comes back.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class ScenarioTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("session-scenarios-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("end", "nothing")]
    [InlineData("window-closed", "nothing")]
    [InlineData("dispose", "offer Abandoned")]
    [InlineData("exit", "offer Abandoned")]
    [InlineData("exception", "offer Exception System.TimeoutException")]
    [InlineData("exception-on-a-thread", "offer Exception System.TimeoutException")]
    [InlineData("fail-fast", "offer Killed")]
    [InlineData("stack-overflow", "offer Killed")]
    public void ForAWayOut_WhenStartedAgain_TheVerdictIsTrueAndTheStateComesBack(string way, string verdict)
    {
        Assert.Contains("acknowledged 7", ScenarioRun.Complete("play", _folder, "7", way));
        Expect(verdict, restored: 7);
    }

    [Theory]
    [InlineData("KILL", "offer Killed")]
    [InlineData("TERM", "offer Abandoned")]
    [InlineData("INT", "offer Abandoned")]
    [InlineData("HUP", "offer Abandoned")]
    public void ForASignal_WhenStartedAgain_TheVerdictIsTrueAndTheStateComesBack(string signal, string verdict)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (ScenarioRun.IsIgnored(signal))
        {
            output.WriteLine($"Whoever started the tests has {signal} ignored, so that it ends nothing.");
            return;
        }

        using (ScenarioRun run = ScenarioRun.Start("play", _folder, "7", "wait"))
        {
            run.WaitFor("waiting");
            run.Signal(signal);
            _ = run.Complete();
        }

        Expect(verdict, restored: 7);
    }

    [Fact]
    public void ForAStoppedProcess_WhenASecondStarts_NothingIsOfferedUntilItIsDead()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (ScenarioRun run = ScenarioRun.Start("play", _folder, "7", "wait"))
        {
            run.WaitFor("waiting");
            run.Signal("STOP");
            Assert.Equal(["in use"], ScenarioRun.Complete("look", _folder));
            run.Kill();
        }

        Expect("offer Killed", restored: 7);
    }

    [Fact]
    public void ForASuspendedGame_WhenKilled_TheVerdictSaysSo()
    {
        using (ScenarioRun run = ScenarioRun.Start("play", _folder, "7", "suspend"))
        {
            run.WaitFor("waiting");
            run.Kill();
        }

        Expect("offer Suspended", restored: 7);
    }

    [Theory]
    [InlineData("fail-fast")]
    [InlineData("stack-overflow")]
    [InlineData("exception")]
    public void ForACrashBeforeTheFirstCheckpoint_NothingIsOffered(string way)
    {
        _ = ScenarioRun.Complete("early", _folder, way);
        Assert.Equal(["nothing"], ScenarioRun.Complete("look", _folder));
    }

    [Fact]
    public void ForTenCrashesDuringRecovery_NothingIsLost()
    {
        Assert.Contains("acknowledged 7", ScenarioRun.Complete("play", _folder, "7", "fail-fast"));
        int restored = 0;
        for (int crash = 0; crash < 10; crash++)
            restored += ScenarioRun.Complete("accept", _folder, "fail-fast").Count(static line => line == "restored 7");

        // After two failures the rung waits to be chosen; it is still there.
        Assert.Equal(2, restored);
        string offer = Assert.Single(ScenarioRun.Complete("look", _folder));
        Assert.Contains("recommended -1 failed 2", offer, StringComparison.Ordinal);
        output.WriteLine($"10 crashes during recovery, {offer}");
    }

    [Fact]
    public void ForAStateThatKillsWhoeverLoadsIt_TheThirdStartFallsBackToTheOneBefore()
    {
        Assert.Contains("acknowledged 2", ScenarioRun.Complete("deadly", _folder));
        Assert.DoesNotContain(ScenarioRun.Complete("accept", _folder), static line => line.StartsWith("restored", StringComparison.Ordinal));
        Assert.DoesNotContain(ScenarioRun.Complete("accept", _folder), static line => line.StartsWith("restored", StringComparison.Ordinal));
        Assert.Contains("restored 1", ScenarioRun.Complete("accept", _folder));
        Assert.Equal(["nothing"], ScenarioRun.Complete("look", _folder));
    }

    [Fact]
    public void ForAReplayOfTheGames_WhenKilled_ItGivesBackMoreThanTheCheckpoint()
    {
        string store = Path.Combine(_folder, "store");
        Assert.Contains("acknowledged 7", ScenarioRun.Complete("replay", store, "7", "9", "fail-fast"));
        Assert.Contains("rungs 2 recommended 0 failed 0", Assert.Single(ScenarioRun.Complete("look", store)), StringComparison.Ordinal);
        Assert.Contains("restored 9", ScenarioRun.Complete("accept", store));
        Assert.Equal(["nothing"], ScenarioRun.Complete("look", store));
    }

    [Fact]
    public void ForAReplayThatKillsWhoeverPlaysIt_TheThirdStartFallsBackToTheCheckpoint()
    {
        string store = Path.Combine(_folder, "store");
        Assert.Contains("acknowledged 7", ScenarioRun.Complete("replay", store, "7", "-1", "fail-fast"));
        Assert.DoesNotContain(ScenarioRun.Complete("accept", store), static line => line.StartsWith("restored", StringComparison.Ordinal));
        Assert.DoesNotContain(ScenarioRun.Complete("accept", store), static line => line.StartsWith("restored", StringComparison.Ordinal));
        Assert.Contains("restored 7", ScenarioRun.Complete("accept", store));
    }

    private void Expect(string verdict, int restored)
    {
        string told = Assert.Single(ScenarioRun.Complete("look", _folder));
        Assert.StartsWith(verdict, told, StringComparison.Ordinal);
        if (verdict == "nothing")
            return;
        Assert.Contains($"restored {restored}", ScenarioRun.Complete("accept", _folder));
        Assert.Equal(["nothing"], ScenarioRun.Complete("look", _folder));
    }
}
