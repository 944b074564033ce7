using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;
using Xunit.Sdk;

namespace SessionFlow.Analyzers.Tests.Proofs;

/// <summary>Every source of the rules' tables, and the games.</summary>
internal static class Corpus
{
    private const string Usings = "using System; using System.Collections.Generic; using SessionFlow; ";

    /// <summary>The sources of the tables as they were written, marks included.</summary>
    public static IReadOnlyList<string> Tables { get; } = typeof(Corpus).Assembly.GetTypes()
        .Where(static type => type.Namespace == "SessionFlow.Analyzers.Tests.Rules")
        .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        .SelectMany(static method => method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)!))
        .Select(static row => row.OfType<string>().First()).Where(static text => text.Contains(';', System.StringComparison.Ordinal) || text.Contains('{', System.StringComparison.Ordinal))
        .Select(static source => source.Contains("class ", System.StringComparison.Ordinal) || source.Contains("struct ", System.StringComparison.Ordinal)
            ? Usings + source
            : $"{Usings}[SessionTracked] partial class T {{ {source} }}")
        .Distinct()
        .ToArray();

    public static IReadOnlyList<string> Reported { get; } = Tables.Where(static source => source.Contains("[|", System.StringComparison.Ordinal)).ToArray();

    public static IReadOnlyList<string> Silent { get; } = Tables.Except(Reported).ToArray();

    /// <summary>Names of the games.</summary>
    public static IEnumerable<string> Games => typeof(Corpus).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith("Games/", System.StringComparison.Ordinal) && name != "Games/Engine.cs")
        .Select(static name => Path.GetFileNameWithoutExtension(name)).Order();

    public static string Game(string name) => Read($"Games/{name}.cs");

    /// <summary>Names of the collections of shapes that classes of games have.</summary>
    public static IEnumerable<string> Shapes => typeof(Corpus).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith("Shapes/", System.StringComparison.Ordinal)).Select(static name => Path.GetFileNameWithoutExtension(name)).Order();

    public static string Shape(string name) => Read($"Shapes/{name}.cs");

    /// <summary>What the games stand on, as they reference it.</summary>
    public static MetadataReference Engine { get; } = ToReference(Game("Engine"));

    private static PortableExecutableReference ToReference(string source)
    {
        using var image = new MemoryStream();
        Assert.True(Project.CompileOnly(source).WithAssemblyName("Engine").Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Corpus).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
