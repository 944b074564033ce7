using System;
using System.IO;
using System.Threading.Tasks;
using System.Xml.Linq;
using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Progress;
using Skirmish.Reports;
using Spectre.Console;

namespace SessionFlow.Tests.Skirmish;

/// <summary>What a person at a terminal sees of a run, and the picture of it.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class TerminalViewTests
{
    private static readonly RoundPlan Plan = new(1, MissionSeed: 77, Steps: 300, TimeSpan.FromSeconds(2));

    [Fact]
    public void ForARound_WhenItIsPlayed_TheTableTheProgressAndTheDialogAreShown()
    {
        using StringWriter screen = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 140;
        using TerminalView view = new(console);

        Tell(view);

        string shown = screen.ToString();
        Assert.Contains("1 rounds of 5 s, seed 7", shown, StringComparison.Ordinal);
        Assert.Contains("step 150 of 300, 4 KiB of checkpoints", shown, StringComparison.Ordinal);
        Assert.Contains("the sector is ours", shown, StringComparison.Ordinal);
        Assert.Contains("Maverick, your last game ended at 12:30:15 (Killed) in Mission.", shown, StringComparison.Ordinal);
        Assert.Contains("Going on loses the last 0.25 s.", shown, StringComparison.Ordinal);
        Assert.Contains("1  checkpoint 3, recommended", shown, StringComparison.Ordinal);
        Assert.Contains("2  checkpoint 2, not usable: damaged", shown, StringComparison.Ordinal);
        Assert.Contains("3 (2 durable)", shown, StringComparison.Ordinal);
        Assert.Contains("whole", shown, StringComparison.Ordinal);
        Assert.Contains("round 1: Gap: a [thing] is not captured", shown, StringComparison.Ordinal);
        Assert.EndsWith("killed 1 times, 3 checkpoints acknowledged, 0 lost", shown.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForARun_WhenAPictureIsAskedFor_ItShowsTheEndAndTheLinesStayAsTheyAre()
    {
        string file = Path.GetTempFileName();
        try
        {
            SkirmishRun run = await SkirmishRun.SampleAsync(["--rounds", "1", "--seconds", "1", "--seed", "7", "--picture", file]);

            Assert.True(run.ExitCode == 0, run.Output + run.Errors);
            Assert.StartsWith("killed 1 times, ", run.Lines[^1], StringComparison.Ordinal);
            XElement picture = XDocument.Load(file).Root!;
            Assert.Equal("svg", picture.Name.LocalName);
            Assert.Contains("Go", picture.Value, StringComparison.Ordinal);
            Assert.EndsWith(run.Lines[^1].Replace(" ", "", StringComparison.Ordinal), picture.Value.Replace(" ", "", StringComparison.Ordinal).TrimEnd(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A round from its start to its end.</summary>
    private static void Tell(TerminalView view)
    {
        RoundResult killed = new() { Number = 1, MissionSeed = 77, Killed = true, AcknowledgedDurable = 2, AcknowledgedWritten = 1, KilledAfterStep = 151 };
        RoundResult recovered = killed with { RecoveredStep = 151, Compared = 1234 };
        view.RunStarted(new RunOptions { Rounds = 1, Seed = 7 });
        view.RoundStarted(Plan);
        view.Reported(Plan, GameStart.First, new ChildReport.Acknowledged(149, IsDurable: true, Generation: 1, IsSnapshot: true, ByteCount: 4096));
        view.Reported(Plan, GameStart.First, new ChildReport.Playing(150, "the sector is ours"));
        view.Reported(Plan, GameStart.First, new ChildReport.Problem("Gap", "a [thing] is not captured"));
        view.Killed(Plan, killed);
        view.Reported(Plan, GameStart.Second, new ChildReport.Offered(
            "Maverick", new DateTimeOffset(2026, 5, 4, 12, 30, 15, TimeSpan.Zero), "Killed", "Mission", 0.25,
            ["checkpoint 3, recommended", "checkpoint 2, not usable: damaged"]));
        view.Recovered(Plan, recovered);
        view.RoundEnded(Plan, recovered);
        view.RunEnded(new RunResult(7, 5, [recovered]));
    }
}
