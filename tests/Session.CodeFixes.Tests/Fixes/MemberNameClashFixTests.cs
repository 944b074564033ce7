using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class MemberNameClashFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T\n{\n    [SessionMember(Name = \"B\")] public int A;\n    // hull\n    public int B;\n}",
        "using SessionFlow;\n[SessionTracked] partial class T\n{\n    [SessionMember(Name = \"B\")] public int A;\n    // hull\n    [SessionMember(Name = \"B2\")] public int B;\n}")]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionMember(Name = \"x\")] public int A; [SessionMember(Name = \"x\", FormerNames = new[] { \"y\" })] public int B; }",
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionMember(Name = \"x\")] public int A; [SessionMember(Name = \"x2\", FormerNames = new[] { \"y\" })] public int B; }")]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionMember(Name = \"B\")] public int A; [SessionMember(FormerNames = new[] { \"y\" })] public int B; }",
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionMember(Name = \"B\")] public int A; [SessionMember(FormerNames = new[] { \"y\" }, Name = \"B2\")] public int B; }")]
    public async Task ForAClash_WhenFixed_TheLaterHasAFreeName(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new MemberNameClashFix(), before, title));

    [Theory]
    [InlineData(null, "using SessionFlow;\n[SessionTracked] partial class T { public int A; [SessionMember(FormerNames = new[] { \"A\" })] public int B; }")]
    [InlineData(null, "using SessionFlow;\n[SessionTracked] partial class T { [SessionMember(Name = \"x\")] public int A, B; }")]
    public async Task ForAClashThatANameDoesNotSettle_WhenLookedAt_NoFixIsOffered(string? title, string source) =>
        Assert.Null(await FixRun.FirstAsync(new MemberNameClashFix(), source, title));

    [Fact]
    public async Task ForThreeMembers_WhenAllAreFixed_EachNameIsAnother()
    {
        (string text, int places) = await FixRun.AllAsync(new MemberNameClashFix(), """
            using SessionFlow;

            [SessionTracked] partial class T
            {
                [SessionMember(Name = "x")] public int A;
                [SessionMember(Name = "x")] public int B;
                [SessionMember(Name = "x")] public int C;
                [SessionMember(Name = "x")] public int D;
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class T
            {
                [SessionMember(Name = "x")] public int A;
                [SessionMember(Name = "x2")] public int B;
                [SessionMember(Name = "x3")] public int C;
                [SessionMember(Name = "x4")] public int D;
            }
            """, text);
    }
}
