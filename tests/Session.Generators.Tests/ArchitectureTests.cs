using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SessionFlow.Generators.Tests.Harness;

namespace SessionFlow.Generators.Tests;

/// <summary>The generated file that the architecture shows is the one that is generated.</summary>
public sealed partial class ArchitectureTests
{
    [Fact]
    public void ForTheClassInTheArchitecture_TheFileBesideItIsWhatIsGenerated()
    {
        string page = File.ReadAllText(Path.Combine(Settings.ProjectDirectory, "../../docs/architecture.md"));
        string[] blocks = Fence().Matches(page[page.IndexOf("### What the generator writes", System.StringComparison.Ordinal)..]).Select(static match => match.Groups[1].Value).ToArray();
        const string Ship = "namespace Skirmish { [SessionFlow.SessionTracked] public sealed partial class Ship { public int Hull; } }";

        Generation generation = Generation.Of(Dialect.Unity.Compile("Skirmish.Core", NullableContextOptions.Enable, blocks[0], Ship));

        Assert.Equal(blocks[1], generation.Files.Single(static file => file.Key.Contains("PilotRecord", System.StringComparison.Ordinal)).Value);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
