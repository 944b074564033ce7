using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Skirmish.Parent;
using Skirmish.Reports;

namespace SessionFlow.Tests.Skirmish;

[Collection(RealTimeCollection.Name)]
public sealed class ChildProcessTests
{
    [Fact]
    public async Task ForAChildThatDoesNotEnd_WhenItsTimeIsUp_ItsOutputIsShownAndItIsGone()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("session-tests-");
        int id;
        await using (ChildProcess child = ChildProcess.Start("play", folder.FullName, "1", "1000000"))
        {
            id = child.Id;
            ChildFailureException failure = await Assert.ThrowsAsync<ChildFailureException>(async () =>
            {
                await foreach (ChildReport report in child.ReadReportsAsync(TimeSpan.FromSeconds(6), CancellationToken.None))
                    Assert.IsNotType<ChildReport.Finished>(report);
            });
            Assert.Contains("hangs", failure.Message, StringComparison.Ordinal);
            Assert.Contains("playing", failure.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Process.GetProcesses(), process => process.Id == id);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Unhandled exception.")]
    [InlineData("{\"report\":\"acknowledged\",\"step\":12,\"isDur")]
    [InlineData("{\"report\":\"unheard\"}")]
    [InlineData("{}")]
    public void ForALineThatIsNoReport_WhenRead_ThereIsNone(string line) => Assert.Null(ReportJson.TryRead(line));

    [Fact]
    public void ForReports_WhenWrittenFromManyThreads_EachStandsOnALineOfItsOwn()
    {
        StringWriter text = new();
        ReportWriter writer = new(text);
        Parallel.For(0, 1_000, step => writer.Write(new ChildReport.Acknowledged(step, step % 2 == 0, 3, false, 40)));

        string[] lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        long[] steps = [.. lines.Select(ReportJson.TryRead).Cast<ChildReport.Acknowledged>().Select(static report => report.Step).Order()];
        Assert.Equal(Enumerable.Range(0, 1_000).Select(static step => (long)step), steps);
    }
}
