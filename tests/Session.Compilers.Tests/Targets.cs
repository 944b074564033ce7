using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Generators.Tests.Harness;

namespace SessionFlow.Compilers.Tests;

/// <summary>What this compiler compiles games as: each of its languages over each framework.</summary>
internal static class Targets
{
    private static readonly Dictionary<string, LanguageVersion> Languages = new()
    {
        ["C# 9"] = LanguageVersion.CSharp9,
        ["C# 10"] = LanguageVersion.CSharp10,
        ["latest C#"] = LanguageVersion.Latest,
    };

    private static readonly Dictionary<(string Language, string Framework), Dialect> Dialects = new();

    public static IEnumerable<string> LanguageNames => Languages.Keys;

    public static IEnumerable<string> Frameworks { get; } = new[] { "netstandard2.1", "net8.0", "net10.0" };

    public static Dialect Of(string language, string framework)
    {
        if (!Dialects.TryGetValue((language, framework), out Dialect? dialect))
        {
            dialect = Dialect.Of($"{language}, {framework}", Languages[language], () => framework switch
            {
                "netstandard2.1" => Dialect.UnityReferences(),
                "net8.0" => Directory.GetFiles(Metadata("Net8References"), "*.dll").Append(typeof(SessionTrackedAttribute).Assembly.Location),
                _ => Dialect.LatestReferences(),
            });
            Dialects.Add((language, framework), dialect);
        }

        return dialect;
    }

    public static string Metadata(string key) =>
        typeof(Targets).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
