using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace SessionFlow.Package.Tests;

/// <summary>What a package says of itself.</summary>
internal sealed class PackageManifest(XElement metadata)
{
    /// <summary>The text of an element, null where there is none.</summary>
    public string? this[string name] => Element(name)?.Value;

    public static PackageManifest Read(string file) =>
        new(XDocument.Load(new MemoryStream(Bytes(file, "SessionFlow.nuspec"))).Root!.Elements().Single());

    /// <summary>An entry of a package, whole.</summary>
    public static byte[] Bytes(string file, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        using Stream stream = archive.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string? AttributeOf(string name, string attribute) => (string?)Element(name)?.Attribute(attribute);

    public string[] DependenciesOf(string framework) => Element("dependencies")!.Elements()
        .Single(group => (string?)group.Attribute("targetFramework") == framework)
        .Elements().Select(static dependency => (string)dependency.Attribute("id")!).ToArray();

    private XElement? Element(string name) => metadata.Element(metadata.Name.Namespace + name);
}
