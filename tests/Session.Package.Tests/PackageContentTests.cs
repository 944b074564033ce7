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
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        Assert.Equal(
            [
                "README.md",
                "SessionFlow.nuspec",
                "analyzers/dotnet/cs/Session.Analyzers.dll",
                "analyzers/dotnet/cs/Session.CodeFixes.dll",
                "analyzers/dotnet/cs/Session.Generators.dll",
                "buildTransitive/SessionFlow.props",
                "lib/net8.0/Session.Runtime.dll",
                "lib/net8.0/Session.Runtime.xml",
                "lib/netstandard2.1/Session.Runtime.dll",
                "lib/netstandard2.1/Session.Runtime.xml",
            ],
            archive.Entries.Select(static entry => entry.FullName)
                .Where(static name => !name.StartsWith("_rels", System.StringComparison.Ordinal)
                    && !name.StartsWith("package/", System.StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Order(System.StringComparer.Ordinal));
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
        Assert.DoesNotContain(references.Keys, static name => name.StartsWith("Session", System.StringComparison.Ordinal));
    }

    private Dictionary<string, string> References(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using var bytes = new MemoryStream();
        using (Stream stream = archive.GetEntry(entry)!.Open())
            stream.CopyTo(bytes);
        bytes.Position = 0;
        using var image = new PEReader(bytes);
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), static reference => reference.Version.ToString());
    }
}
