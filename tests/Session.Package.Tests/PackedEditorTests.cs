using System.IO;
using System.IO.Compression;
using System.Reflection;
using SessionFlow.CodeFixes.Tests.Editor;

namespace SessionFlow.Package.Tests;

/// <summary>The rules and fixes of the package in an editor: what a game programmer sees while typing.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackedEditorTests(PackageFixture package) : EditorTests(Load(package))
{
    private static Components? _loaded;

    private static Components Load(PackageFixture package) => _loaded ??= LoadFrom(package);

    private static Components LoadFrom(PackageFixture package)
    {
        string folder = package.NewFolder("opened");
        ZipFile.ExtractToDirectory(package.PackageFile, folder);
        Assembly Component(string name) => Assembly.LoadFrom(Path.Combine(folder, "analyzers", "dotnet", "cs", name + ".dll"));
        return new Components(Component("Session.Generators"), Component("Session.Analyzers"), Component("Session.CodeFixes"), Path.Combine(folder, "lib", "net8.0", "Session.Runtime.dll"));
    }
}
