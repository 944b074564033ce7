using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace SessionFlow.Tests.Skirmish;

[Collection(RealTimeCollection.Name)]
public sealed class InterruptionTests
{
    [Fact]
    public async Task ForARunThatIsTerminated_WhenItEnds_NoFolderAndNoGameStays()
    {
        // Windows has no signal that one process sends another to ask for its end.
        if (OperatingSystem.IsWindows())
            return;

        DirectoryInfo temporary = Directory.CreateTempSubdirectory("session-tests-");
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Skirmish.dll"), "--rounds", "1", "--seconds", "600"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = temporary.FullName;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using Process parent = Process.Start(start)!;
        try
        {
            // By its third line the game has said that there is nothing to recover, and plays.
            for (int line = 0; line < 3; line++)
                Assert.NotNull(await parent.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)));
            Assert.Single(temporary.EnumerateDirectories());
            Process.Start("kill", ["-TERM", $"{parent.Id}"]).WaitForExit();
            await parent.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));

            Assert.Equal(1, parent.ExitCode);
            Assert.Equal("Interrupted.", (await parent.StandardError.ReadToEndAsync()).Trim());
            Assert.Empty(temporary.EnumerateFileSystemInfos());
        }
        finally
        {
            if (!parent.HasExited)
                parent.Kill(entireProcessTree: true);
        }

        temporary.Delete();
    }
}
