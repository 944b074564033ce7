using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class MemberNameClashAnalyzerTests
{
    private const string Id = "SES0004";

    public static TheoryData<string> Reported() => new()
    {
        """[SessionTracked] partial class T { [SessionMember(Name = "B")] public int A; public int [|B|]; }""",
        """[SessionTracked] partial class T { public int B; [SessionMember(Name = "B")] public int [|A|]; }""",
        """[SessionTracked] partial class T { [SessionMember(Name = "x")] public int A; [SessionMember(Name = "x")] public int [|B|] { get; set; } }""",
        """[SessionTracked] partial class T { public int A; [SessionMember(FormerNames = new[] { "A" })] public int [|B|]; }""",
        """[SessionTracked] partial class T { [SessionMember(FormerNames = new[] { "C" })] public int A; [SessionMember(FormerNames = new[] { "C" })] public int [|B|]; }""",
        """[SessionTracked] partial class T { [SessionMember(FormerNames = new[] { "B" })] public int A; public int [|B|]; }""",
        """[SessionTracked] partial class T { [SessionMember(Name = "x")] public int A, [|B|], [|C|]; }""",
        """[SessionTracked] partial struct T { [SessionMember(Name = "x")] public int A, [|B|]; }""",
    };

    public static TheoryData<string> Silent() => new()
    {
        """[SessionTracked] partial class T { [SessionMember(Name = "x")] public int A; public int B; }""",
        """[SessionTracked] partial class T { [SessionMember(Name = "a")] public int A; [SessionMember(Name = "A")] public int B; }""",
        "[SessionTracked] partial class B { private int _timer; public int X => _timer++; } [SessionTracked] partial class T : B { private int _timer; public int Y => _timer++; }",
        """[SessionTracked] partial class T { [SessionMember(Name = "B")] public int A; [SessionIgnored("computed")] public int B; }""",
        """[SessionTracked] partial class T { [SessionMember(Name = "B", FormerNames = new[] { "B" })] public int A; }""",
        """[SessionTracked] partial class T { [SessionMember(Name = "B")] public int A; public int B => A; }""",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForTwoMembersOfOneName_WhenAnalyzed_TheLaterIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForMembersThatOlderFilesCanTell_WhenAnalyzed_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public async Task ForAClash_WhenRead_TheMessageProposesAFreeName() => Assert.Equal(
        """'B' is named 'B' in files, as 'A' is. Write [SessionMember(Name = "B3")] on it.""",
        await RuleCorpus.MessageAsync(Id, """ [SessionTracked] partial class T { [SessionMember(Name = "B")] public int A; public int [|B|]; public int B2; } """));
}
