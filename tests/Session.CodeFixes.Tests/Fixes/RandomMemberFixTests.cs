using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class RandomMemberFixTests
{
    [Theory]
    [InlineData(
        "Ignore with a reason",
        "using SessionFlow;\n[SessionTracked] partial class T { private readonly System.Random _dice = new(); }",
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionIgnored(\"reason\")] private readonly System.Random _dice = new(); }")]
    public async Task ForARandom_WhenFixed_ItIsSettled(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new RandomMemberFix(), before, title));

    [Fact]
    public async Task ForThreeMembers_WhenAllAreIgnored_EachHasAReason()
    {
        (string text, int places) = await FixRun.AllAsync(new RandomMemberFix(), """
            using SessionFlow;

            [SessionTracked] partial class T
            {
                public System.Random A = new();
                public System.Random B { get; } = new();
                private readonly System.Random _c = new(3);
            }
            """, "Ignore with a reason");

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class T
            {
                [SessionIgnored("reason")] public System.Random A = new();
                [SessionIgnored("reason")] public System.Random B { get; } = new();
                [SessionIgnored("reason")] private readonly System.Random _c = new(3);
            }
            """, text);
    }
}
