using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using SessionFlow.Compatibility;

namespace SessionFlow.Package.Tests;

/// <summary>The package with the languages of the SDK's own compiler, and on the runtimes before the newest.</summary>
[Collection(PackageCollection.Name)]
public sealed class CompatibilityTests(PackageFixture package)
{
    [Fact]
    public void ForTheCompilerOfTheSdk_WhenAGameIsWrittenInEachLanguage_ItRuns() => CompatibilityPage.Record(
        PackageFixture.Root,
        "Compilers",
        "the SDK's own",
        new[] { "9.0", "10.0", "latest" }.Select(WhatComesOf).ToArray());

    [Theory]
    [InlineData("net8.0", "8.0.31")]
    [InlineData("net9.0", "9.0.20")]
    public void ForAnOlderRuntime_WhenAGameIsPublishedWithIt_ItRuns(string framework, string runtime)
    {
        var game = new Consumer(package, framework);
        game.Project("Game.csproj", framework, "Exe", game.Reference, $"<LangVersion>latest</LangVersion><RuntimeFrameworkVersion>{runtime}</RuntimeFrameworkVersion>");
        game.Write("State.cs", Consumer.State).Write("Program.cs", Consumer.Game);
        (int code, string output) = game.Try("publish", "-warnaserror", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", "out");

        // Not every feed has every runtime.
        bool isThere = !output.Contains("error NU1102: Unable to find package Microsoft.", StringComparison.Ordinal) && !output.Contains("error NU1101: Unable to find package Microsoft.", StringComparison.Ordinal);
        if (isThere)
        {
            Assert.True(code == 0, output);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"on {runtime}"), game.Crash(), StringComparison.Ordinal);
            game.Recover();
        }

        CompatibilityPage.Record(PackageFixture.Root, "Runtimes", framework, isThere ? CompatibilityPage.Ran : CompatibilityPage.NotPossible);
    }

    [Fact]
    public void ForThePage_EveryRowWasTriedAndNothingElseStandsThere()
    {
        string page = File.ReadAllText(Path.Combine(PackageFixture.Root, "docs", "compatibility.md")).ReplaceLineEndings("\n");
        Assert.Equal(CompatibilityPage.Render(page), page);
        if (Environment.GetEnvironmentVariable("SESSION_UPDATE_GOLDEN") != "1")
            Assert.DoesNotContain("| ? |", page, StringComparison.Ordinal);
        Assert.True(CompatibilityPage.Rows.Count() > 10);
    }

    private string WhatComesOf(string language)
    {
        var game = new Consumer(package, "language" + language);
        game.Project("Game.csproj", "net10.0", "Exe", game.Reference, $"<LangVersion>{language}</LangVersion>");
        game.Write("State.cs", Consumer.State).Write("Program.cs", Consumer.Game);
        game.Run("build", "-warnaserror", "-o", "out");
        game.CrashAndRecover();
        return CompatibilityPage.Ran;
    }
}
