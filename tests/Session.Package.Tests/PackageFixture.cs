using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;

namespace SessionFlow.Package.Tests;

/// <summary>Packs the package once, into a folder feed with a package cache of its own.</summary>
public sealed class PackageFixture : IDisposable
{
    /// <summary>Where the package says that its sources are; a host that the linker of sources knows.</summary>
    public const string Repository = "https://github.com/games/session";

    private readonly string _folder = Directory.CreateTempSubdirectory("session-package").FullName;

    public PackageFixture()
    {
        Directory.CreateDirectory(Feed);

        // Built beside the tree, so that packing and a build of the solution do not get in each other's way.
        Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") };
        DotNet.Run(
            Root,
            new Dictionary<string, string>(),
            "pack", Path.Combine("src", "Session.Runtime"), "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_folder, "artifacts"), "-p:RepositoryUrl=" + Repository);
        PackageFile = Directory.GetFiles(Feed, "SessionFlow.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(PackageFile)["SessionFlow.".Length..];
    }

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static item => item.Key == "RepositoryRoot").Value!;

    public string Feed => Path.Combine(_folder, "feed");

    public string PackageFile { get; }

    public string SymbolsFile => Path.ChangeExtension(PackageFile, ".snupkg");

    public string Version { get; }

    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Puts the same package into the feed as another version: the library and what generated code calls are those of before.</summary>
    public string PackAgain(string version)
    {
        string file = Path.Combine(Feed, $"SessionFlow.{version}.nupkg");
        if (File.Exists(file))
            return version;
        File.Copy(PackageFile, file);
        using ZipArchive archive = ZipFile.Open(file, ZipArchiveMode.Update);
        ZipArchiveEntry entry = archive.GetEntry("SessionFlow.nuspec")!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("SessionFlow.nuspec").Open());
        writer.Write(text.Replace($"<version>{Version}</version>", $"<version>{version}</version>", StringComparison.Ordinal));
        return version;
    }

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
