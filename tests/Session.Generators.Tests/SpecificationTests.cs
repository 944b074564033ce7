using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>Each sentence of the specification has a test, and the table names no other.</summary>
public sealed partial class SpecificationTests(ITestOutputHelper output)
{
    [Fact]
    public void ForEverySentence_TheTestThatHoldsItExists()
    {
        string root = Path.Combine(Settings.ProjectDirectory, "../..");
        string[] rows = File.ReadAllLines(Path.Combine(root, "docs/specification.md"))
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| it says | test |" && line != "| here | test |")
            .ToArray();
        string[] sources = Directory.GetFiles(Path.Combine(root, "tests"), "*Tests.cs", SearchOption.AllDirectories);
        string[] missing = rows.Where(row => Test().Match(row) is not { Success: true } test || !Exists(sources, test.Groups[1].Value, test.Groups[2].Value)).ToArray();

        Assert.InRange(rows.Length, 50, 500);
        Assert.True(missing.Length == 0, "These have no test:\n" + string.Join('\n', missing));
        output.WriteLine($"{rows.Length} sentences");
    }

    private static bool Exists(string[] sources, string type, string method) => sources
        .Where(path => Path.GetFileName(path) == type + ".cs")
        .Any(path => File.ReadAllText(path).Contains($" {method}(", StringComparison.Ordinal));

    [GeneratedRegex(@"\| `(\w+)\.(\w+)` \|$")]
    private static partial Regex Test();
}
