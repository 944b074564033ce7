using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class SetterLogicFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T\n{\n    private int _x;\n    public int X { get => _x; set { _x = value; Draw(); } }\n    void Draw() { }\n}\n",
        "using SessionFlow;\n[SessionTracked] partial class T\n{\n    private int _x;\n    public int X { get => _x; set { _x = value; Draw(); } }\n    void Draw() { }\n\n    partial void OnRestored(SessionRestoreContext context)\n    {\n    }\n}\n")]
    public async Task ForAType_WhenFixed_ItHasTheHook(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new SetterLogicFix(), before, title));

    [Fact]
    public async Task ForThreeTypes_WhenAllAreFixed_EachHasItsHook()
    {
        (string text, int places) = await FixRun.AllAsync(new SetterLogicFix(), """
            using SessionFlow;

            [SessionTracked] partial class A
            {
                private int _x;
                public int X { get => _x; set { _x = value; Draw(); } }
                void Draw() { }
            }

            [SessionTracked] partial class B
            {
                private int _x;
                public int X { get => _x; set { _x = value; Draw(); } }
                void Draw() { }
            }

            [SessionTracked] partial class C
            {
                private int _x;
                public int X { get => _x; set { _x = value; Draw(); } }
                void Draw() { }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class A
            {
                private int _x;
                public int X { get => _x; set { _x = value; Draw(); } }
                void Draw() { }

                partial void OnRestored(SessionRestoreContext context)
                {
                }
            }

            [SessionTracked] partial class B
            {
                private int _x;
                public int X { get => _x; set { _x = value; Draw(); } }
                void Draw() { }

                partial void OnRestored(SessionRestoreContext context)
                {
                }
            }

            [SessionTracked] partial class C
            {
                private int _x;
                public int X { get => _x; set { _x = value; Draw(); } }
                void Draw() { }

                partial void OnRestored(SessionRestoreContext context)
                {
                }
            }
            """, text);
    }
}
