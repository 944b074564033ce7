using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class HeldInstanceFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class M { }\npartial class Game { [OnSession(SessionEventKind.Started)] void A() { } private readonly M _mission = new(); }",
        "using SessionFlow;\n[SessionTracked] partial class M { }\npartial class Game { [OnSession(SessionEventKind.Started)] void A() { } [SessionRoot(\"mission\")] private readonly M _mission = new(); }")]
    [InlineData(
        "Ignore with a reason",
        "using SessionFlow;\n[SessionTracked] partial class M { }\npartial class Game { [OnSession(SessionEventKind.Started)] void A() { } private readonly M _mission = new(); }",
        "using SessionFlow;\n[SessionTracked] partial class M { }\npartial class Game { [OnSession(SessionEventKind.Started)] void A() { } [SessionIgnored(\"reason\")] private readonly M _mission = new(); }")]
    public async Task ForAMember_WhenFixed_ItIsSettled(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new HeldInstanceFix(), before, title));

    [Fact]
    public async Task ForThreeMembers_WhenAllAreRoots_EachNameIsAnother()
    {
        (string text, int places) = await FixRun.AllAsync(new HeldInstanceFix(), """
            using SessionFlow;

            [SessionTracked] partial class M { }
            partial class Game
            {
                [SessionRoot("level")] private readonly M _root = new();
                private readonly M _level = new();
                public M Level { get; } = new();
                public M level = new();
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class M { }
            partial class Game
            {
                [SessionRoot("level")] private readonly M _root = new();
                [SessionRoot("level2")] private readonly M _level = new();
                [SessionRoot("level3")] public M Level { get; } = new();
                [SessionRoot("level4")] public M level = new();
            }
            """, text);
    }
}
