using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace SessionFlow.Package.Tests;

/// <summary>Where the package cannot work, one message says so and what to do, instead of errors in code that nobody wrote.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class BadInputTests(PackageFixture package)
{
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net48")]
    public void ForATargetThatIsTooOld_WhenRestored_OneMessageSaysSo(string framework)
    {
        string error = OnlyErrorOf(Library("target-" + framework, framework), "restore");
        Assert.StartsWith($"NU1202: Package SessionFlow {package.Version} is not compatible with {framework}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void ForALanguageThatIsTooOld_WhenBuilt_OneMessageSaysWhichToWrite()
    {
        // What this target has when a project says nothing.
        string error = OnlyErrorOf(Library("language", "netstandard2.1", language: "", state: "[SessionFlow.SessionTracked] public partial class State { public int Score; }"), "build");
        Assert.Equal("SESSION002: SessionFlow writes C# 9, and 'Game' is compiled as C# 8.0: its target framework has that unless the project says otherwise. Add <LangVersion>9.0</LangVersion>, or a later one, to the project.", error);
    }

    [Theory]
    [InlineData("roslyn4.2")]
    [InlineData("roslyn3.11")]
    public void ForACompilerThatIsTooOld_WhenBuilt_OneMessageNamesTheSdkToInstall(string compiler)
    {
        // What the targets of such an SDK say of themselves.
        Consumer game = Library("compiler" + compiler, "net10.0").Write("Directory.Build.targets", Compiler(compiler));
        string error = OnlyErrorOf(game, "build");
        Assert.StartsWith($"SESSION001: SessionFlow needs the C# compiler 4.3 or later, as .NET SDK 6.0.400 and Visual Studio 2022 17.3 have it; this is '{compiler}' of SDK '", error, StringComparison.Ordinal);
    }

    [Fact]
    public void ForTheOldestCompilerAndLanguage_WhenBuilt_NothingIsSaid()
    {
        Consumer game = Library("oldest", "netstandard2.1", language: "<LangVersion>9.0</LangVersion>", state: Consumer.State);
        game.Write("Directory.Build.targets", Compiler("roslyn4.3")).Run("build", "-warnaserror");
    }

    [Fact]
    public void ForTwoVersionsInOneSolution_WhenTheGameHasTheOlder_OneMessageNamesBoth()
    {
        Consumer game = TwoVersions("older", core: package.PackAgain("0.1.1"), game: package.Version);
        string error = OnlyErrorOf(game, "build", "Game");
        Assert.StartsWith("NU1605", error, StringComparison.Ordinal);
        Assert.Contains($"Detected package downgrade: SessionFlow from 0.1.1 to {package.Version}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void ForTwoVersionsInOneSolution_WhenTheGameHasTheNewer_BothRunWithThat()
    {
        Consumer game = TwoVersions("newer", core: package.Version, game: package.PackAgain("0.1.1"));
        game.Run("build", "Game", "-warnaserror", "-o", "out");
        game.CrashAndRecover();
    }

    private static string Compiler(string version) =>
        $"<Project><PropertyGroup><CompilerApiVersion>{version}</CompilerApiVersion></PropertyGroup></Project>";

    private Consumer TwoVersions(string name, string core, string game) => new Consumer(package, name)
        .Project("Core/Core.csproj", "netstandard2.1", "Library", Consumer.ReferenceTo(core))
        .Write("Core/State.cs", Consumer.State)
        .Project("Game/Game.csproj", "net10.0", "Exe", "<ProjectReference Include=\"../Core/Core.csproj\" />" + Consumer.ReferenceTo(game))
        .Write("Game/Program.cs", Consumer.Game);

    private Consumer Library(string name, string framework, string language = "<LangVersion>latest</LangVersion>", string state = Consumer.State)
    {
        var consumer = new Consumer(package, name);
        return consumer.Project("Game.csproj", framework, "Library", consumer.Reference, language).Write("State.cs", state);
    }

    /// <summary>The one error that the SDK reports, on however many lines and in a summary too, without the project that it is about.</summary>
    private static string OnlyErrorOf(Consumer consumer, params string[] arguments)
    {
        (int code, string output) = consumer.Try(arguments);
        Assert.NotEqual(0, code);
        string[] errors = Error().Matches(output).Select(static match => match.Groups[1].Value.Trim()).Distinct().ToArray();
        Assert.True(errors.Select(static error => error.Split(':')[0]).Distinct().Count() == 1, output);
        return errors[0];
    }

    [GeneratedRegex(@"error ([A-Z]+\d+: [^\r\n]*?)( \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Error();
}
