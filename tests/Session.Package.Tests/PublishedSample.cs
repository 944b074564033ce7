using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace SessionFlow.Package.Tests;

/// <summary>Publishes the sample, has it killed and started again, and knows how much a plain build of it compares.</summary>
public sealed partial class PublishedSample : IDisposable
{
    private static readonly Dictionary<string, string> Inherited = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("session-published").FullName;

    public PublishedSample() => ValuesOfPlainBuild = Play(Publish("plain"));

    /// <summary>How many values are compared at the mission's end when nothing was trimmed away.</summary>
    public int ValuesOfPlainBuild { get; }

    /// <summary>Publishes into a folder of that name; a warning of the trimmer or the native compiler fails it.</summary>
    public string Publish(string form, params string[] arguments)
    {
        string output = Path.Combine(_folder, form);
        DotNet.Run(
            PackageFixture.Root,
            Inherited,
            ["publish", Path.Combine("samples", "Skirmish"), "-c", "Release", "-o", output, "--artifacts-path", Path.Combine(_folder, "artifacts"), "-warnaserror", "-p:PublishAs=" + form, .. arguments]);
        return output;
    }

    /// <summary>Plays one round and gives the number of values compared at the mission's end.</summary>
    public int Play(string folder)
    {
        string game = Path.Combine(folder, OperatingSystem.IsWindows() ? "Skirmish.exe" : "Skirmish");
        (int code, string played) = DotNet.Try(game, _folder, Inherited, "--rounds", "1", "--seconds", "2", "--seed", "7");
        Assert.True(code == 0, played);
        Assert.Contains("killed 1 times", played, StringComparison.Ordinal);
        Assert.Contains(", 0 lost", played, StringComparison.Ordinal);
        return Number(InAll().Match(played)) - Number(Recovered().Match(played));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static int Number(Match line) => int.Parse(line.Groups[1].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("([0-9,]+) values compared in all")]
    private static partial Regex InAll();

    [GeneratedRegex("([0-9,]+) values as in a fresh simulation")]
    private static partial Regex Recovered();
}
