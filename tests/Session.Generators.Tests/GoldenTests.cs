using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>
/// What is generated of each corpus source, to be read by people and compared by machines. Set SESSION_UPDATE_GOLDEN=1 to
/// write the files anew.
/// </summary>
public sealed class GoldenTests(ITestOutputHelper output)
{
    private static bool Updates => Environment.GetEnvironmentVariable("SESSION_UPDATE_GOLDEN") == "1";

    public static TheoryData<string> Sources() => new(CorpusFiles.Names.Concat(CorpusFiles.LatestNames));

    [Theory]
    [MemberData(nameof(Sources))]
    public void ForACorpusSource_WhenGenerated_TheFilesAreTheKnownOnes(string name)
    {
        IReadOnlyDictionary<string, string> files = Generation.Of(CorpusFiles.DialectOf(name).Compile(CorpusFiles.Read(name))).Files;
        string folder = $"Golden/{Path.GetFileNameWithoutExtension(name)}/";
        if (Updates)
        {
            Write(folder, files);
            return;
        }

        Assert.Equal(CorpusFiles.In(folder).Select(known => known[folder.Length..]), files.Keys.Order(StringComparer.Ordinal));
        foreach ((string file, string text) in files)
            Assert.Equal(CorpusFiles.Read(folder + file), text);
        output.WriteLine($"{files.Count} files");
    }

    [Fact]
    public void ForTheGoldenFolder_WhenListed_EachPartBelongsToACorpusSource()
    {
        IEnumerable<string> folders = CorpusFiles.In("Golden/").Select(static name => name.Split('/')[1]).Distinct();
        IEnumerable<string> sources = CorpusFiles.Names.Concat(CorpusFiles.LatestNames).Select(static name => Path.GetFileNameWithoutExtension(name));
        Assert.Equal(sources.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    private static void Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        string path = Path.Combine(Settings.ProjectDirectory, folder);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        Directory.CreateDirectory(path);
        foreach ((string file, string text) in files)
            File.WriteAllText(Path.Combine(path, file), text);
    }
}
