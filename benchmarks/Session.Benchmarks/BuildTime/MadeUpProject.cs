using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow;

namespace Session.Benchmarks.BuildTime;

/// <summary>A made-up game with many tracked types, built again and again by a compiler that remembers nothing.</summary>
internal sealed class MadeUpProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("session-build-time").FullName;
    private readonly Flavour _flavour;

    public MadeUpProject(int types, Flavour flavour)
    {
        _flavour = flavour;
        IReadOnlyList<string> files = StateSources.Make(types, flavour);
        for (int i = 0; i < files.Count; i++)
            File.WriteAllText(Path.Combine(_folder, $"State{i}.cs"), files[i]);
        File.WriteAllText(Path.Combine(_folder, "Directory.Packages.props"), $"""<Project><Import Project="{Path.Combine(Places.Repository, "Directory.Packages.props")}" /></Project>""");
        File.WriteAllText(Path.Combine(_folder, "Game.csproj"), Project());
        DotNet.Run(_folder, "restore");
    }

    /// <summary>Builds it anew.</summary>
    /// <returns>All that the build printed.</returns>
    public string Build(params string[] properties) => DotNet.Run(
        _folder, ["build", "--no-restore", "--no-incremental", "-p:UseSharedCompilation=false", "-clp:PerformanceSummary", .. properties]);

    /// <summary>The compiler's own time for building it anew, without analyzers.</summary>
    public double Seconds() => CompilerTime.In(Build("-v:q", "-p:Framework=false")).TotalSeconds;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <Nullable>enable</Nullable>
            <EnableNETAnalyzers>$(Framework)</EnableNETAnalyzers>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
            <NoWarn>$(NoWarn);CA1051;CA1711;CA1720</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", References())}
          </ItemGroup>
        </Project>
        """;

    private IEnumerable<string> References() => _flavour != Flavour.Session
        ? _flavour.Packages.Select(static package => $"""<PackageReference Include="{package}" />""")
        :
        [
            $"""<Reference Include="{typeof(SessionTrackedAttribute).Assembly.Location}" />""",
            $"""<Analyzer Include="{Places.Generator}" />""",
            $"""<Analyzer Include="{Places.Analyzers}" Condition="'$(Analyzes)' == 'true'" />""",
        ];
}
