using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using SessionFlow.Analyzers.Rules;
using SessionFlow.CodeFixes.Fixes;
using SessionFlow.Generators;

namespace SessionFlow.CodeFixes.Tests.Editor;

/// <summary>The rules and fixes without any editor: the tool of the SDK applies them, the compiler writes the coverage report.</summary>
public sealed class HeadlessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("session-headless-").FullName;

    [Fact]
    public async Task ForAProjectWithMistakes_WhenFormatted_TheToolAppliesTheFixes()
    {
        WriteProject("");
        Write("State.cs", """
            using SessionFlow;

            [SessionTracked]
            public class Ship
            {
                public Engine Engine = new();
                public object? Target;
            }

            public class Engine
            {
                public float Heat;
            }
            """);
        await RunAsync("restore");
        await RunAsync("format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", "SES0001");
        await RunAsync("format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", "SES1001", "SES1002");

        Assert.Equal("""
            using SessionFlow;

            [SessionTracked]
            public partial class Ship
            {
                public Engine Engine = new();
                [SessionIgnored("reason")] public object? Target;
            }

            [SessionTracked]
            public partial class Engine
            {
                public float Heat;
            }
            """, (await File.ReadAllTextAsync(Path.Combine(_folder, "State.cs"))).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task ForACoverageReport_WhenABuildAsks_TheCompilerWritesItAndStyleRulesSeeNoUnusedMember()
    {
        WriteProject("<SessionCoverage>true</SessionCoverage><ErrorLog>coverage.sarif</ErrorLog><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>");
        Write(".editorconfig", "root = true\n[*.cs]\ndotnet_style_readonly_field = true:warning\ndotnet_diagnostic.IDE0044.severity = warning\n");
        Write("State.cs", """
            using SessionFlow;

            [SessionTracked]
            public partial class Ship
            {
                private int _hull = 3;
                private string? _name;
                private System.Collections.Generic.List<int>? _cargo;

                public int Hull => _hull;
            }
            """);
        await RunAsync("build", "-warnaserror");
        Assert.Contains("'Ship': 3 tracked: _hull, _name, _cargo; 0 ignored; 0 lost", await File.ReadAllTextAsync(Path.Combine(_folder, "coverage.sarif")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteProject(string properties) => Write("Game.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>{properties}</PropertyGroup>
          <ItemGroup>
            <Reference Include="{typeof(SessionTrackedAttribute).Assembly.Location}" />
            <Analyzer Include="{typeof(SessionAnalyzer).Assembly.Location}" />
            <Analyzer Include="{typeof(SessionFix).Assembly.Location}" />
            <Analyzer Include="{typeof(SessionGenerator).Assembly.Location}" />
            <CompilerVisibleProperty Include="SessionCoverage" />
          </ItemGroup>
        </Project>
        """);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text.ReplaceLineEndings("\n"));

    private async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // The test host's own SDK variables would point the tool elsewhere; nothing of it may outlive the test.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildLoadMicrosoftTargetsReadOnly");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}\n{await errors}");
    }
}
