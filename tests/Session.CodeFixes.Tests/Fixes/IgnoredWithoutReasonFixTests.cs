using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class IgnoredWithoutReasonFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\nclass T { [SessionIgnored(\"\")] public int X; }",
        "using SessionFlow;\nclass T { [SessionIgnored(\"reason\")] public int X; }")]
    [InlineData(
        null,
        "using SessionFlow;\nclass T { [SessionIgnored(reason: \"\")] public int X; }",
        "using SessionFlow;\nclass T { [SessionIgnored(reason: \"reason\")] public int X; }")]
    [InlineData(
        null,
        "using SessionFlow;\nclass T { [SessionIgnored] public int X; }",
        "using SessionFlow;\nclass T { [SessionIgnored(\"reason\")] public int X; }")]
    public async Task ForAnEmptyReason_WhenFixed_OneStandsThereToBeEdited(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new IgnoredWithoutReasonFix(), before, title));

    [Fact]
    public async Task ForThreePlaces_WhenAllAreFixed_EachHasAReason()
    {
        (string text, int places) = await FixRun.AllAsync(new IgnoredWithoutReasonFix(), """
            using SessionFlow;

            [SessionIgnored("")] class A { }
            class T
            {
                [SessionIgnored(" ")] public int X;
                [SessionIgnored(null!)] public int Y { get; set; }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionIgnored("reason")] class A { }
            class T
            {
                [SessionIgnored("reason")] public int X;
                [SessionIgnored("reason")] public int Y { get; set; }
            }
            """, text);
    }
}
