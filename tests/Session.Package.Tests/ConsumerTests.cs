using System;
using System.IO;
using SessionFlow.Compatibility;

namespace SessionFlow.Package.Tests;

/// <summary>What a game programmer does with the package, from a new project to taking it out again.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    [Fact]
    public void ForANewProject_WhenTheGameCrashes_TheNextStartHasEverything()
    {
        Consumer game = NewGame("game");
        game.Run("build", "-warnaserror", "-o", "out");
        Assert.Contains("on 10.0.", game.Crash(), StringComparison.Ordinal);
        game.Recover();
        CompatibilityPage.Record(PackageFixture.Root, "Runtimes", "net10.0", CompatibilityPage.Ran);
    }

    [Fact]
    public void ForALibraryOfTheOlderTarget_WhenAGameOfANewerOneUsesIt_BothRun()
    {
        Consumer game = new Consumer(package, "layers")
            .Write("Core/State.cs", Consumer.State)
            .Write("Game/Program.cs", Consumer.Game);
        game.Project("Core/Core.csproj", "netstandard2.1", "Library", game.Reference);
        game.Project("Game/Game.csproj", "net10.0", "Exe", "<ProjectReference Include=\"../Core/Core.csproj\" />");
        game.Run("build", "Game", "-warnaserror", "-o", "out");
        game.CrashAndRecover();
        CompatibilityPage.Record(PackageFixture.Root, "Runtimes", "net10.0, its state in a netstandard2.1 library", CompatibilityPage.Ran);
    }

    [Fact]
    public void ForAMistake_WhenBuilt_TheRulesOfThePackageSaySo()
    {
        var game = new Consumer(package, "mistakes");
        game.Project("Game.csproj", "net10.0", "Library", game.Reference);
        game.Write("State.cs", """
            using SessionFlow;

            [SessionTracked]
            public class NotPartial
            {
                public int Score;
            }

            [SessionTracked]
            public partial class Holds
            {
                public System.Threading.Tasks.Task? Work;
            }
            """);
        (int code, string output) = game.Try("build", "-warnaserror");
        Assert.NotEqual(0, code);
        Assert.Contains("error SES0001", output, StringComparison.Ordinal);
        Assert.Contains("error SES1001", output, StringComparison.Ordinal);
    }

    [Fact]
    public void ForAReferenceThroughAPackage_WhenTheGameHasStateOfItsOwn_ItIsCapturedToo()
    {
        var engine = new Consumer(package, "engine");
        engine.Project("Engine.csproj", "netstandard2.1", "Library", engine.Reference);
        engine.Write("Engine.cs", "namespace Engine { [SessionFlow.SessionTracked] public partial class Clock { public int Ticks; } }");
        engine.Run("pack", "-o", package.Feed);

        // Nothing here names the package.
        var game = new Consumer(package, "through");
        game.Project("Game.csproj", "net10.0", "Exe", "<PackageReference Include=\"Engine\" Version=\"1.0.0\" />");
        game.Write("State.cs", Consumer.State.Replace("public int Score;", "public int Score; public Engine.Clock Clock { get; } = new();", StringComparison.Ordinal));
        game.Write("Program.cs", Consumer.Game);
        game.Run("build", "-warnaserror", "-o", "out");
        game.CrashAndRecover();
    }

    [Fact]
    public void ForCentralPackageManagement_WhenTheVersionStandsThere_TheGameRuns()
    {
        Consumer game = new Consumer(package, "central")
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="SessionFlow" Version="{package.Version}" /></ItemGroup>
                </Project>
                """)
            .Project("Game.csproj", "net10.0", "Exe", "<PackageReference Include=\"SessionFlow\" />")
            .Write("State.cs", Consumer.State)
            .Write("Program.cs", Consumer.Game);
        game.Run("build", "-warnaserror", "-o", "out");
        game.CrashAndRecover();
    }

    [Fact]
    public void ForAnUpdateOfTheAnalyzersAlone_WhenTheGameIsBuiltAgain_ItHasThemAndOldFilesLoad()
    {
        string next = package.PackAgain("0.1.1");
        Consumer game = NewGame("update");
        game.Run("build", "-warnaserror", "-o", "out");
        game.Crash();

        game.Run("add", "package", "SessionFlow", "--version", next);
        string output = game.Run("build", "-getItem:Analyzer", "-t:ResolveLockFileAnalyzers");
        Assert.Contains($"/{next}/analyzers/dotnet/cs/Session.Generators.dll", output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain($"/{package.Version}/analyzers/", output.Replace('\\', '/'), StringComparison.Ordinal);
        game.Run("build", "-warnaserror", "-o", "out");
        game.Recover();
    }

    [Fact]
    public void ForAProjectThatHadThePackage_WhenItAndTheAttributesAreTakenOut_TheProjectCompiles()
    {
        var game = new Consumer(package, "uninstall");
        game.Project("Game.csproj", "net10.0", "Library", game.Reference).Write("State.cs", Consumer.State);
        game.Run("build", "-warnaserror");

        game.Run("remove", "package", "SessionFlow");
        game.Write("State.cs", Consumer.State
            .Replace("using SessionFlow;", "", StringComparison.Ordinal)
            .Replace("[SessionTracked]", "", StringComparison.Ordinal)
            .Replace("[SessionKey] ", "", StringComparison.Ordinal));
        Assert.DoesNotContain("Session", File.ReadAllText(Path.Combine(game.Folder, "State.cs")), StringComparison.Ordinal);
        game.Run("build", "-warnaserror");
    }

    private Consumer NewGame(string name)
    {
        var game = new Consumer(package, name);
        return game.Project("Game.csproj", "net10.0", "Exe", game.Reference).Write("State.cs", Consumer.State).Write("Program.cs", Consumer.Game);
    }
}
