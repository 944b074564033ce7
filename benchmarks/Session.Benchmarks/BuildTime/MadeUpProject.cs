using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using SessionFlow;

namespace Session.Benchmarks.BuildTime;

/// <summary>A made-up game with many tracked types, built again and again by a compiler that remembers nothing.</summary>
internal sealed class MadeUpProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("session-build-time").FullName;

    public MadeUpProject(int types)
    {
        (IReadOnlyList<string> files, Members) = StateSources.Make(types);
        for (int i = 0; i < files.Count; i++)
            File.WriteAllText(Path.Combine(_folder, $"State{i}.cs"), files[i]);
        File.WriteAllText(Path.Combine(_folder, "Game.csproj"), Project());
        DotNet.Run(_folder, "restore");
    }

    /// <summary>How many members the tracked types have together.</summary>
    public int Members { get; }

    /// <summary>Builds it anew.</summary>
    /// <returns>All that the build printed.</returns>
    public string Build(params string[] properties) => DotNet.Run(
        _folder, ["build", "--no-restore", "--no-incremental", "-p:UseSharedCompilation=false", "-clp:PerformanceSummary", .. properties]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <Nullable>enable</Nullable>
            <EnableNETAnalyzers>$(Framework)</EnableNETAnalyzers>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
            <NoWarn>$(NoWarn);CA1051;CA1711;CA1720</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{typeof(SessionTrackedAttribute).Assembly.Location}" />
            <Analyzer Include="{PathOf("Generator")}" Condition="'$(Generates)' == 'true'" />
            <Analyzer Include="{PathOf("Analyzers")}" Condition="'$(Analyzes)' == 'true'" />
          </ItemGroup>
        </Project>
        """;

    private static string PathOf(string key) => Path.GetFullPath(
        typeof(MadeUpProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!);
}
