using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace SessionFlow.Package.Tests;

/// <summary>The lines of the README in a project as the SDK makes it: played, killed, and started again.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ReadmeTests(PackageFixture package)
{
    private const int Rounds = 6;

    [Fact]
    public void ForTheExample_WhenKilled_TheNextStartGoesOn()
    {
        var game = new Consumer(package, "readme");
        game.Run("new", "console", "-n", "Game", "-o", ".");
        game.Run("add", "package", "SessionFlow", "--version", package.Version);
        string[] snippets = Fence().Matches(File.ReadAllText(Path.Combine(PackageFixture.Root, "README.md"))).Select(static match => match.Groups[1].Value).Take(2).ToArray();
        game.Write("MissionState.cs", snippets[0]).Write("Program.cs", snippets[1]);
        game.Run("build", "-warnaserror", "-o", "out");

        // How long it takes until a first checkpoint is safe is the machine's affair; that one comes is not.
        int frames = 20;
        for (int round = 0; round < Rounds; round++, frames *= 2)
        {
            int last = KillAfter(game, frames, out int first);
            if (round > 0 && first > 1)
            {
                Assert.InRange(first, 2, last);
                return;
            }
        }

        Assert.Fail("nothing came back");
    }

    /// <summary>Plays until that many lines were printed, kills the game, and gives the last score that it printed.</summary>
    private static int KillAfter(Consumer game, int lines, out int first)
    {
        var start = new ProcessStartInfo(game.Program("out")) { WorkingDirectory = game.Folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using Process process = Process.Start(start)!;
        try
        {
            int[] scores = Enumerable.Range(0, lines).Select(_ => ScoreOf(process.StandardOutput.ReadLine())).ToArray();
            first = scores[0];
            Assert.Equal(scores[0] + lines - 1, scores[^1]);
            return scores[^1];
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static int ScoreOf(string? line) => int.Parse(Number().Match(line ?? "").Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
