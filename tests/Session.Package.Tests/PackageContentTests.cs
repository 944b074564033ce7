using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SessionFlow.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    [Fact]
    public void ForThePackage_WhenOpened_HasTheLibraryTheComponentsAndNoMore()
    {
        Assert.Equal(
            [
                "README.md",
                "SessionFlow.nuspec",
                "analyzers/dotnet/cs/Session.Analyzers.dll",
                "analyzers/dotnet/cs/Session.CodeFixes.dll",
                "analyzers/dotnet/cs/Session.Generators.dll",
                "buildTransitive/netstandard2.1/SessionFlow.props",
                "buildTransitive/netstandard2.1/SessionFlow.targets",
                "icon.png",
                "lib/net8.0/Session.Runtime.dll",
                "lib/net8.0/Session.Runtime.xml",
                "lib/netstandard2.1/Session.Runtime.dll",
                "lib/netstandard2.1/Session.Runtime.xml",
            ],
            NamesIn(package.PackageFile));
        Assert.Equal(
            ["SessionFlow.nuspec", "lib/net8.0/Session.Runtime.pdb", "lib/netstandard2.1/Session.Runtime.pdb"],
            NamesIn(package.SymbolsFile));
    }

    [Theory]
    [InlineData("Session.Generators", "4.3.0.0")]
    [InlineData("Session.Analyzers", "4.3.0.0")]
    [InlineData("Session.CodeFixes", "4.8.0.0")]
    public void ForAComponent_WhenLoaded_AsksForTheOldestCompilerThatItMustLiveIn(string component, string compiler)
    {
        Dictionary<string, string> references = References($"analyzers/dotnet/cs/{component}.dll");
        Assert.Equal(compiler, references["Microsoft.CodeAnalysis"]);
        Assert.Equal(component == "Session.CodeFixes", references.ContainsKey("Microsoft.CodeAnalysis.Workspaces"));
        Assert.DoesNotContain(references.Keys, static name => name.StartsWith("Session", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net8.0", "net8.0")]
    [InlineData(".NETStandard2.1", "netstandard2.1")]
    public void ForATarget_WhenItsDependenciesAreListed_TheLibraryUsesEachOfThem(string group, string folder)
    {
        Dictionary<string, string> references = References($"lib/{folder}/Session.Runtime.dll");
        string[] dependencies = PackageManifest.Read(package.PackageFile).DependenciesOf(group);
        Assert.NotEmpty(dependencies);
        Assert.All(dependencies, name => Assert.Contains(name, references.Keys));
    }

    [Fact]
    public void ForTheManifest_WhenRead_ItSaysWhatAPackageListShows()
    {
        var manifest = PackageManifest.Read(package.PackageFile);
        Assert.Equal("SessionFlow", manifest["id"]);
        Assert.Equal("MIT", manifest["license"]);
        Assert.Equal("expression", manifest.AttributeOf("license", "type"));
        Assert.Equal("icon.png", manifest["icon"]);
        Assert.Equal("README.md", manifest["readme"]);
        Assert.Equal("git", manifest.AttributeOf("repository", "type"));
        Assert.Equal(PackageFixture.Repository, manifest.AttributeOf("repository", "url"));
        Assert.NotEmpty(manifest["description"]!);

        // It would hide the attributes from the compiler.
        Assert.Null(manifest["developmentDependency"]);
        byte[] icon = PackageManifest.Bytes(package.PackageFile, "icon.png");
        Assert.True(icon.AsSpan(1).StartsWith("PNG"u8));
        Assert.Equal((128, 128), (icon[19], icon[23]));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.1")]
    public void ForTheSymbols_WhenADebuggerStepsIn_EverySourceIsThereAndLinked(string folder)
    {
        byte[] symbols = PackageManifest.Bytes(package.SymbolsFile, $"lib/{folder}/Session.Runtime.pdb");
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        var sources = new SymbolSources(provider.GetMetadataReader());
        Assert.True(sources.Documents.Count > 100);
        Assert.All(sources.Documents, sources.AssertEmbedded);

        // Where there is no repository there is no commit to link to.
        if (Path.Exists(Path.Combine(PackageFixture.Root, ".git")))
        {
            string commit = PackageManifest.Read(package.PackageFile).AttributeOf("repository", "commit")!;
            Assert.Contains($"https://raw.githubusercontent.com/games/session/{commit}/*", sources.Link, StringComparison.Ordinal);
        }
    }

    private static string[] NamesIn(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        return archive.Entries.Select(static entry => entry.FullName)
            .Where(static name => !name.StartsWith("_rels", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    private Dictionary<string, string> References(string entry)
    {
        using var image = new PEReader(new MemoryStream(PackageManifest.Bytes(package.PackageFile, entry)));
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), static reference => reference.Version.ToString());
    }
}
