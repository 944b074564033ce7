using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class SetUpHandleFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T { private object? _x; void Awake() => _x = this; }",
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionIgnored(\"reason\")] private object? _x; void Awake() => _x = this; }")]
    public async Task ForAHandle_WhenFixed_ItIsIgnored(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new SetUpHandleFix(), before, title));

    [Fact]
    public async Task ForThreeMembers_WhenAllAreFixed_EachHasAReason()
    {
        (string text, int places) = await FixRun.AllAsync(new SetUpHandleFix(), """
            using SessionFlow;

            [SessionTracked] partial class T
            {
                private object? _a;
                private object? _b;
                private System.Action? _c;

                void Awake()
                {
                    _a = this;
                    _b = this;
                    _c = Awake;
                }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class T
            {
                [SessionIgnored("reason")] private object? _a;
                [SessionIgnored("reason")] private object? _b;
                [SessionIgnored("reason")] private System.Action? _c;

                void Awake()
                {
                    _a = this;
                    _b = this;
                    _c = Awake;
                }
            }
            """, text);
    }
}
