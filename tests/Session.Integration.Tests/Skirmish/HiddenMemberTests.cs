using System;
using System.IO;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Skirmish;

/// <summary>
/// The sample can fail: built with one member of the state hidden from the generator, into a folder of its own, it has
/// to find that very member missing.
/// </summary>
[Collection(RealTimeCollection.Name)]
public sealed class HiddenMemberTests(ITestOutputHelper output)
{
    private const string Member = "private float _fuel = 100f;";

    [Fact]
    public async Task ForAMemberHiddenFromTheGenerator_WhenPlayed_TheSampleNamesIt()
    {
        string samples = Path.Combine(FindRepository(), "samples");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("session-tests-");
        string original = await File.ReadAllTextAsync(Path.Combine(samples, "Skirmish.Core", "Ships", "Ship.cs"));
        Assert.Contains(Member, original, StringComparison.Ordinal);
        string hidden = Path.Combine(folder.FullName, "Ship.cs");
        await File.WriteAllTextAsync(hidden, original.Replace(Member, "[SessionIgnored(\"planted\")] " + Member, StringComparison.Ordinal));
        string targets = Path.Combine(folder.FullName, "plant.targets");
        await File.WriteAllTextAsync(targets, $"""
            <Project>
              <ItemGroup Condition="'$(MSBuildProjectName)' == 'Skirmish.Core'">
                <Compile Remove="Ships/Ship.cs" />
                <Compile Include="{hidden}" />
              </ItemGroup>
            </Project>
            """);

        SkirmishRun build = await SkirmishRun.DotnetAsync(
            [
                "build", Path.Combine(samples, "Skirmish"), "--artifacts-path", Path.Combine(folder.FullName, "artifacts"),
                "-p:CustomAfterMicrosoftCommonTargets=" + targets, "-p:TreatWarningsAsErrors=false", "--disable-build-servers",
            ]);
        Assert.True(build.ExitCode == 0, build.Output + build.Errors);
        string sample = Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "artifacts", "bin", "Skirmish"), "Skirmish.dll", SearchOption.AllDirectories));

        SkirmishRun run = await SkirmishRun.DotnetAsync([sample, "--rounds", "1", "--seconds", "2", "--seed", "3"], folder.FullName);

        output.WriteLine(run.Output + run.Errors);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, static line => line.Contains("DIFFERENT", StringComparison.Ordinal) && line.Contains("_fuel", StringComparison.Ordinal));
        Assert.Contains(run.Lines, static line => line.Contains("files kept in", StringComparison.Ordinal));
        Assert.EndsWith(", 0 lost", run.Lines[^1], StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "Session.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests build the sample from its sources, and the solution is not above them.");
    }
}
