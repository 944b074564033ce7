using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace SessionFlow.Package.Tests;

/// <summary>Packs the package once, into a folder feed with a package cache of its own.</summary>
public sealed class PackageFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("session-package").FullName;

    public PackageFixture()
    {
        string root = typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static item => item.Key == "RepositoryRoot").Value!;
        Directory.CreateDirectory(Feed);

        // Built beside the tree, so that packing and a build of the solution do not get in each other's way.
        Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") };
        DotNet.Run(
            root,
            new Dictionary<string, string>(),
            "pack", Path.Combine("src", "Session.Runtime"), "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_folder, "artifacts"));
        PackageFile = Directory.GetFiles(Feed, "SessionFlow.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(PackageFile)["SessionFlow.".Length..];
    }

    public string Feed => Path.Combine(_folder, "feed");

    public string PackageFile { get; }

    public string Version { get; }

    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>A new folder that restores the package from the feed.</summary>
    public string NewFolder(string name)
    {
        string folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="session" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        return folder;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
