using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Generators.Tests.Harness;
using SessionFlow.Model;
using SessionFlow.Parsing;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>The spec is null exactly when the type cannot hold generated code; any other finding leaves the type its code and lists a gap.</summary>
public sealed class ParserLawTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("public class T { }", nameof(FindingKind.NotPartial))]
    [InlineData("public struct T { }", nameof(FindingKind.NotPartial))]
    [InlineData("public static partial class T { }", nameof(FindingKind.CannotBeTracked))]
    [InlineData("public ref partial struct T { }", nameof(FindingKind.CannotBeTracked))]
    [InlineData("file partial class T { }", nameof(FindingKind.CannotBeTracked))]
    public void ForATypeThatCannotHoldCode_WhenParsed_ThereIsAFindingAndNoSpec(string source, string kind)
    {
        ParseResult<TrackedTypeSpec> result = Parse(source);

        Assert.Null(result.Spec);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(kind, finding.Kind.ToString());
        Assert.NotEmpty(finding.Advice);
        Assert.Empty(Generation.Of(Dialect.Latest.Compile("[SessionFlow.SessionTracked] " + source)).Files);
    }

    [Theory]
    [InlineData("public partial class T { }", 0)]
    [InlineData("public partial class T { public int X; }", 0)]
    [InlineData("public partial class T { public object X; public System.Action Y; }", 2)]
    [InlineData("public partial struct T { public object X; }", 1)]
    [InlineData("public partial class T : Base { } public class Base { public int Lost; }", 1)]
    [InlineData("public partial class T : System.Collections.ArrayList { }", 0)]
    [InlineData("public partial class T<U> { public U X; public System.Action Y; }", 1)]
    [InlineData("public partial class T<U> { public U X; public T<U[]> Y; }", 1)]
    [InlineData("public partial class T<U> { public T<System.Action> Y; }", 1)]
    [InlineData("public partial record T(int X);", 0)]
    [InlineData("public partial record struct T(int X);", 0)]
    [InlineData("public partial class T { public int SessionContract; }", 0)]
    [InlineData("public partial struct T { public int SessionCodec; }", 0)]
    [InlineData("public partial class T(int x) { public int X = x; }", 0)]
    [InlineData("public partial struct T(int x) { public int X = x; }", 0)]
    [InlineData("public partial class T(int x) { public int X => x; }", 1)]
    [InlineData("public partial class T(int x) { private readonly string _text = x.ToString(); }", 1)]
    [InlineData("public partial class T : NoDefault { public T() : base(1) { } } public class NoDefault { public NoDefault(int x) { } }", 1)]
    [InlineData("public partial class T : B { } public class B : A { } [SessionFlow.SessionTracked] public partial class A { public readonly int X; }", 1)]
    public void ForATypeThatCanHoldCode_WhenParsed_ThereIsASpecAndAGapForEachFinding(string source, int findings)
    {
        ParseResult<TrackedTypeSpec> result = Parse(source);

        Assert.NotNull(result.Spec);
        Assert.Equal(findings, result.Findings.Length);
        Assert.True(result.Spec.Gaps.Count >= findings);
    }

    [Fact]
    public void ForEveryCorpusType_WhenParsed_AFindingOnAMemberIsAGapOfItsName()
    {
        int types = 0;
        int gaps = 0;
        foreach (string name in CorpusFiles.Names.Concat(CorpusFiles.LatestNames))
        {
            CSharpCompilation compilation = CorpusFiles.DialectOf(name).Compile(CorpusFiles.Read(name));
            foreach (INamedTypeSymbol type in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>())
            {
                if (!type.IsTracked())
                    continue;
                ParseResult<TrackedTypeSpec> result = TrackedTypeParser.Parse(type, compilation, CancellationToken.None);
                Assert.NotNull(result.Spec);
                foreach (Finding finding in result.Findings.Where(static finding => finding.Kind == FindingKind.Uncapturable))
                    Assert.Contains(result.Spec.Gaps, gap => gap.Name == finding.Symbol.Name && gap.Reason == finding.Reason);
                types++;
                gaps += result.Spec.Gaps.Count;
            }
        }

        Assert.True(types > 40 && gaps > 30);
        output.WriteLine($"{types} types, {gaps} gaps");
    }

    private static ParseResult<TrackedTypeSpec> Parse(string source)
    {
        CSharpCompilation compilation = Dialect.Latest.Compile("[SessionFlow.SessionTracked] " + source);
        return TrackedTypeParser.Parse(compilation.GetSymbolsWithName("T", SymbolFilter.Type).OfType<INamedTypeSymbol>().Single(), compilation, CancellationToken.None);
    }
}
