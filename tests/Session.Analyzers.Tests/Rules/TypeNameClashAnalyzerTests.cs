using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class TypeNameClashAnalyzerTests
{
    private const string Id = "SES0007";

    public static TheoryData<string> Reported() => new()
    {
        """[SessionTracked(Name = "Ship")] partial class A { } [SessionTracked(Name = "Ship")] partial class [|B|] { }""",
        """[SessionTracked] partial class A { } [SessionTracked(Name = "A")] partial class [|B|] { }""",
        """[SessionTracked(Name = "B")] partial class A { } [SessionTracked] partial class [|B|] { }""",
        """[SessionTracked(FormerNames = new[] { "B" })] partial class A { } [SessionTracked] partial class [|B|] { }""",
        """[SessionTracked] partial class A { } [SessionTracked(FormerNames = new[] { "A" })] partial class [|B|] { }""",
        """[SessionTracked(Name = "x")] partial class A { } [SessionTracked(Name = "x")] partial struct [|B|] { public int X; }""",
        """[SessionTracked(Name = "x")] partial class A { } [SessionTracked(Name = "x")] partial class [|B|] { } [SessionTracked(Name = "x")] partial class [|C|] { }""",
        """namespace N { [SessionTracked] partial class A { } } [SessionTracked(Name = "N.A")] partial class [|B|] { }""",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class A { } [SessionTracked] partial class B { }",
        "namespace N { [SessionTracked] partial class A { } } namespace M { [SessionTracked] partial class A { } }",
        "partial class Outer { [SessionTracked] partial class A { } } [SessionTracked] partial class A { }",
        """[SessionTracked(Name = "a")] partial class A { } [SessionTracked(Name = "A")] partial class B { }""",
        """[SessionTracked(Name = "Ship", FormerNames = new[] { "Ship", "A" })] partial class A { }""",
        """[SessionTracked(Name = "Ship")] partial class A { } class Ship { }""",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForTwoTypesOfOneName_WhenAnalyzed_TheLaterIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForTypesThatFilesCanTell_WhenAnalyzed_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Theory]
    [InlineData("[SessionTracked] public partial class A { }", "[SessionTracked] partial class [|A|] { }")]
    [InlineData("[SessionTracked] internal partial class A { }", "[SessionTracked] partial class [|A|] { }")]
    [InlineData("[SessionTracked(Name = \"S\")] public partial class A { }", "[SessionTracked(Name = \"S\")] partial class [|B|] { }")]
    [InlineData("[SessionTracked] public partial class A { }", "[SessionTracked(FormerNames = new[] { \"A\" })] partial class [|B|] { }")]
    [InlineData("[SessionTracked(FormerNames = new[] { \"B\" })] public partial struct A { public int X; }", "[SessionTracked] partial class [|B|] { }")]
    [InlineData("public partial class Outer { [SessionTracked] public partial class A { } }", "[SessionTracked(Name = \"Outer.A\")] partial class [|B|] { }")]
    public async Task ForANameOfAReferencedAssembly_WhenAnalyzed_TheTypeHereIsReported(string library, string source)
    {
        ImmutableArray<Diagnostic> reported = await Project.ReportsAsync(Id, "using SessionFlow; " + source, Project.Library("using SessionFlow; " + library));
        Assert.All(reported, static item => Assert.All(item.AdditionalLocations, static place => Assert.True(place.IsInSource)));
    }

    [Theory]
    [InlineData("public partial class A { }", "[SessionTracked] partial class A { }")]
    [InlineData("namespace N { [SessionTracked] public partial class A { } }", "[SessionTracked] partial class A { }")]
    [InlineData("[SessionTracked(Name = \"S\")] public partial class A { }", "[SessionTracked] partial class A { }")]
    [InlineData("[SessionTracked] public partial class A { }", "class A { }")]
    public Task ForOtherNamesThanAReferencedAssemblyHas_WhenAnalyzed_NothingIsSaid(string library, string source) =>
        Project.SaysNothingAsync("using SessionFlow; " + source, Project.Library("using SessionFlow; " + library));

    [Fact]
    public async Task ForAClashWithAReferencedAssembly_WhenRead_TheMessageNamesItAndProposesANameThatIsFreeInBoth() => Assert.Equal(
        """'B' is named 'S' in files, as 'A' of Lib is. Write [SessionTracked(Name = "S3")] on it.""",
        (await Project.ReportsAsync(
            Id,
            """using SessionFlow; [SessionTracked(Name = "S")] partial class [|B|] { }""",
            Project.Library("""using SessionFlow; [SessionTracked(Name = "S")] public partial class A { } [SessionTracked(FormerNames = new[] { "S2" })] public partial class C { }""")))[0]
        .GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public async Task ForAClash_WhenRead_TheMessageProposesAFreeName() => Assert.Equal(
        """'B' is named 'S' in files, as 'A' is. Write [SessionTracked(Name = "S3")] on it.""",
        await RuleCorpus.MessageAsync(Id, """ [SessionTracked(Name = "S")] partial class A { } [SessionTracked(Name = "S")] partial class [|B|] { } [SessionTracked(Name = "S2")] partial class C { } """));
}
