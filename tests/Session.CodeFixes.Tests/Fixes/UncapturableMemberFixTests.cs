using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class UncapturableMemberFixTests
{
    [Theory]
    [InlineData(
        "using SessionFlow;\n[SessionTracked] partial class T\n{\n    // the sky\n    public object X;\n}",
        "using SessionFlow;\n[SessionTracked] partial class T\n{\n    // the sky\n    [SessionIgnored(\"reason\")] public object X;\n}")]
    [InlineData(
        "[SessionFlow.SessionTracked] partial class T { public object X { get; set; } }",
        "[SessionFlow.SessionTracked] partial class T { [global::SessionFlow.SessionIgnored(\"reason\")] public object X { get; set; } }")]
    [InlineData(
        "using SessionFlow;\n[SessionTracked] partial class T { [System.Obsolete] public object X; }",
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionIgnored(\"reason\")] [System.Obsolete] public object X; }")]
    public async Task ForAMember_WhenFixed_ItIsIgnoredWithAReason(string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new UncapturableMemberFix(), before));

    [Theory]
    [InlineData("[SessionFlow.SessionTracked] partial class T { public object X, Y; }")]
    public async Task ForAPlaceWhereAnAttributeWouldSayMore_WhenLookedAt_NoFixIsOffered(string source) =>
        Assert.Null(await FixRun.FirstAsync(new UncapturableMemberFix(), source));

    [Fact]
    public async Task ForThreeMembers_WhenAllAreFixed_EachIsIgnored()
    {
        (string text, int places) = await FixRun.AllAsync(new UncapturableMemberFix(), """
            using SessionFlow;
            [SessionTracked] partial class A
            {
                public object X;
                private System.Action _later = null!; public void Plan(System.Action later) => _later = later;
            }

            [SessionTracked] partial class B { public System.Action Z { get; set; } }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;
            [SessionTracked] partial class A
            {
                [SessionIgnored("reason")] public object X;
                [SessionIgnored("reason")] private System.Action _later = null!; public void Plan(System.Action later) => _later = later;
            }

            [SessionTracked] partial class B { [SessionIgnored("reason")] public System.Action Z { get; set; } }
            """, text);
    }
}
