using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class InjectedServiceFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\nclass E { public int X; }\n[SessionTracked] partial class T { private readonly E _e; public T(E e) => _e = e; }",
        "using SessionFlow;\nclass E { public int X; }\n[SessionTracked] partial class T { [SessionIgnored(\"reason\")] private readonly E _e; public T(E e) => _e = e; }")]
    public async Task ForAMember_WhenFixed_ItIsIgnored(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new InjectedServiceFix(), before, title));

    [Fact]
    public async Task ForThreeMembers_WhenAllAreFixed_EachHasAReason()
    {
        (string text, int places) = await FixRun.AllAsync(new InjectedServiceFix(), """
            using SessionFlow;

            class E { public int X; }
            [SessionTracked] partial class T
            {
                private readonly E _a;
                private readonly E _b;
                public E C { get; }

                public T(E a, E b, E c)
                {
                    _a = a;
                    _b = b;
                    C = c;
                }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            class E { public int X; }
            [SessionTracked] partial class T
            {
                [SessionIgnored("reason")] private readonly E _a;
                [SessionIgnored("reason")] private readonly E _b;
                [SessionIgnored("reason")] public E C { get; }

                public T(E a, E b, E c)
                {
                    _a = a;
                    _b = b;
                    C = c;
                }
            }
            """, text);
    }
}
