using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Skirmish;

/// <summary>The main job through real processes: mark state, play, be killed, get everything back.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class SkirmishTests(ITestOutputHelper output)
{
    [Fact]
    public async Task ForTwoRounds_WhenKilledWhilePlaying_NothingIsLost()
    {
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("session-tests-");

        SkirmishRun run = await SkirmishRun.SampleAsync(["--rounds", "2", "--seconds", "3", "--seed", "7"], temporary.FullName);

        output.WriteLine(run.Output + run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Match last = Regex.Match(run.Lines[^1], "^killed 2 times, ([0-9]+) checkpoints acknowledged, 0 lost$");
        Assert.True(last.Success, run.Lines[^1]);
        Assert.True(int.Parse(last.Groups[1].Value, null) > 2);
        Assert.Equal(2, run.Lines.Count(static line => line.Contains("Maverick", StringComparison.Ordinal)));
        Assert.Equal(2, run.Lines.Count(static line => line.EndsWith("third start: nothing to recover", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Empty(temporary.EnumerateFileSystemInfos());
        temporary.Delete();
    }

    [Fact]
    public async Task ForJson_WhenRun_StandardOutputIsOneObject()
    {
        SkirmishRun run = await SkirmishRun.SampleAsync(["--json", "--rounds=1", "--seconds=2", "--seed=3"]);

        Assert.Equal(0, run.ExitCode);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement result = document.RootElement;
        Assert.Equal(3u, result.GetProperty("seed").GetUInt32());
        Assert.Equal(1, result.GetProperty("killed").GetInt32());
        Assert.Equal(0, result.GetProperty("lost").GetInt32());
        JsonElement round = Assert.Single(result.GetProperty("rounds").EnumerateArray());
        Assert.True(round.GetProperty("compared").GetInt32() > 5_000);
        Assert.True(round.GetProperty("recoveredStep").GetInt64() >= round.GetProperty("lastAcknowledgedStep").GetInt64());
        Assert.Equal(JsonValueKind.Null, round.GetProperty("difference").ValueKind);
    }

    [Theory]
    [InlineData("--rounds", "0")]
    [InlineData("--seconds", "soon")]
    [InlineData("--json", "--rounds")]
    [InlineData("attack", "")]
    public async Task ForWrongArguments_WhenRun_OneMessageAndExitCodeTwo(string first, string second)
    {
        SkirmishRun run = await SkirmishRun.SampleAsync(second.Length > 0 ? [first, second] : [first]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
