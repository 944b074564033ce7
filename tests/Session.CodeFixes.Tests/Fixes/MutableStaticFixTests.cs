using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class MutableStaticFixTests
{
    [Theory]
    [InlineData(
        "Make it a root",
        "using SessionFlow;\n[SessionTracked] partial class M { }\npartial class Game\n{\n    [OnSession(SessionEventKind.Started)] void A() { }\n    // now\n    public static M? Current;\n}",
        "using SessionFlow;\n[SessionTracked] partial class M { }\npartial class Game\n{\n    [OnSession(SessionEventKind.Started)] void A() { }\n    // now\n    [SessionRoot(\"current\")] public static M? Current;\n}")]
    [InlineData(
        "Ignore with a reason",
        "using SessionFlow;\n[SessionTracked] partial class M { }\n[SessionTracked] partial class T { public static int Count; }",
        "using SessionFlow;\n[SessionTracked] partial class M { }\n[SessionTracked] partial class T { [SessionIgnored(\"reason\")] public static int Count; }")]
    public async Task ForAStatic_WhenFixed_ItIsSettled(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new MutableStaticFix(), before, title));

    [Theory]
    [InlineData("Make it a root", "using SessionFlow;\n[SessionTracked] partial class T { public static int Count; }")]
    public async Task ForAStaticThatHoldsNothingTracked_WhenLookedAt_NoRootIsOffered(string? title, string source) =>
        Assert.Null(await FixRun.FirstAsync(new MutableStaticFix(), source, title));

    [Fact]
    public async Task ForThreeStatics_WhenAllAreRoots_EachNameIsAnother()
    {
        (string text, int places) = await FixRun.AllAsync(new MutableStaticFix(), """
            using SessionFlow;

            [SessionTracked] partial class M { }
            partial class Game
            {
                [SessionRoot("level")] private M _level = new();
                public static M? Level;
                public static M? level;
                internal static M? s_level;
            }
            """, "Make it a root");

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class M { }
            partial class Game
            {
                [SessionRoot("level")] private M _level = new();
                [SessionRoot("level2")] public static M? Level;
                [SessionRoot("level3")] public static M? level;
                [SessionRoot("level4")] internal static M? s_level;
            }
            """, text);
    }

    [Fact]
    public async Task ForThreeStatics_WhenAllAreIgnored_EachHasAReason()
    {
        (string text, int places) = await FixRun.AllAsync(new MutableStaticFix(), """
            using SessionFlow;

            [SessionTracked] partial class T
            {
                public static int A;
                public static int B { get; set; }
                public static readonly System.Collections.Generic.List<int> C = new();
            }
            """, "Ignore with a reason");

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class T
            {
                [SessionIgnored("reason")] public static int A;
                [SessionIgnored("reason")] public static int B { get; set; }
                [SessionIgnored("reason")] public static readonly System.Collections.Generic.List<int> C = new();
            }
            """, text);
    }
}
