using System.Threading.Tasks;
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

    [Fact]
    public async Task ForAClash_WhenRead_TheMessageProposesAFreeName() => Assert.Equal(
        """'B' is named 'S' in files, as 'A' is. Write [SessionTracked(Name = "S3")] on it.""",
        await RuleCorpus.MessageAsync(Id, """ [SessionTracked(Name = "S")] partial class A { } [SessionTracked(Name = "S")] partial class [|B|] { } [SessionTracked(Name = "S2")] partial class C { } """));
}
