using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>The sources that the generator is run over.</summary>
internal static class CorpusFiles
{
    /// <summary>Sources that every dialect compiles.</summary>
    public static IEnumerable<string> Names => In("Corpus/");

    /// <summary>Sources of the newest language.</summary>
    public static IEnumerable<string> LatestNames => In("CorpusLatest/");

    public static string Read(string name)
    {
        using Stream stream = typeof(CorpusFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static Dialect DialectOf(string name) => name.StartsWith("CorpusLatest/", StringComparison.Ordinal) ? Dialect.Latest : Dialect.Unity;

    public static IEnumerable<string> In(string folder) => typeof(CorpusFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .OrderBy(static name => name, StringComparer.Ordinal);
}
