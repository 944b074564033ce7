using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>An edit makes the generator do again what it concerns, and nothing else.</summary>
public sealed class CachingTests(ITestOutputHelper output)
{
    private const string Base = """
        using SessionFlow;
        [SessionTracked] public abstract partial class Base { public int A; public readonly string Name = ""; }
        public enum Mode { Off, On }
        """;

    private const string Derived = """
        using SessionFlow;
        [SessionTracked] public partial class Derived : Base { public Mode Mode; public int Double(int x) { return x * 2; } }
        """;

    private const string Other = """
        using SessionFlow;
        [SessionTracked] public partial class Other { public long B; }
        """;

    [Fact]
    public void ForAMethodBody_WhenEdited_EverythingIsCached() => AssertModified(
        compilation => Edits.Replace(compilation, "Game1.cs", "x * 2", "x + x"), types: 0, sets: 0);

    [Fact]
    public void ForAMember_WhenChanged_OnlyItsTypeIsModified() => AssertModified(
        compilation => Edits.Replace(compilation, "Game2.cs", "long B", "int B"), types: 1, sets: 0);

    [Fact]
    public void ForABaseInAnotherFile_WhenItsConstructionChanges_BothAreModified() => AssertModified(
        compilation => Edits.Replace(compilation, "Game0.cs", "readonly string", "string"), types: 2, sets: 0);

    [Fact]
    public void ForAnEnumInAnotherFile_WhenItChanges_TheTypeThatHoldsItIsModified() => AssertModified(
        compilation => Edits.Replace(compilation, "Game0.cs", "Off, On", "Off, Dim, On"), types: 1, sets: 0);

    [Fact]
    public void ForAType_WhenRenamed_ItAndTheSetAreModified() => AssertModified(
        compilation => Edits.Replace(compilation, "Game2.cs", "class Other", "class Another"), types: 1, sets: 1);

    [Fact]
    public void ForAType_WhenRemoved_ItsFileIsRemovedAndTheSetModified()
    {
        CSharpCompilation compilation = Dialect.Latest.Compile(Base, Derived, Other);
        Generation first = Generation.Of(compilation);

        Generation second = first.Again(Edits.Replace(compilation, "Game2.cs", "[SessionTracked]", ""));

        Assert.Contains("Other.Session.g.cs", first.Files.Keys);
        Assert.DoesNotContain("Other.Session.g.cs", second.Files.Keys);
        Assert.Single(second.Reasons(Stages.TypeFiles), IncrementalStepRunReason.Removed);
        Assert.Single(second.Reasons(Stages.TypeSet), IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void ForEveryModel_WhenItsMembersAreWalked_NoneIsOfTheCompiler()
    {
        Type[] models = typeof(Stages).Assembly.GetTypes().Where(static type => type.Namespace?.StartsWith("SessionFlow.Model", StringComparison.Ordinal) == true).ToArray();
        string[] leaks = models.SelectMany(static type => type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
            .Where(static field => field.FieldType.FullName?.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true)
            .Select(static field => $"{field.DeclaringType}.{field.Name}").ToArray();
        Assert.Empty(leaks);
        Assert.True(models.Length > 20);
        output.WriteLine($"{models.Length} model types");
    }

    private static void AssertModified(Func<CSharpCompilation, Compilation> edit, int types, int sets)
    {
        CSharpCompilation compilation = Dialect.Latest.Compile(Base, Derived, Other);
        Generation first = Generation.Of(compilation);

        Generation second = first.Again(edit(compilation));

        Assert.Equal(3, second.Reasons(Stages.TypeFiles).Length);
        Assert.Equal(types, second.Reasons(Stages.TypeFiles).Count(static reason => !Caching.IsCached(reason)));
        Assert.Equal(sets, second.Reasons(Stages.TypeSet).Count(static reason => !Caching.IsCached(reason)));
    }
}
