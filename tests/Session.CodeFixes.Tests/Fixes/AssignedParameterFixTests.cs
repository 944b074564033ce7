using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class AssignedParameterFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T(int x)\n{\n    public int Next() => x++;\n}",
        "using SessionFlow;\n[SessionTracked] partial class T(int x)\n{\n    private int _x = x;\n    public int Next() => _x++;\n}")]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T(int x) { public int First { get; } = x; private int _x; public int Next() => _x = ++x; }",
        "using SessionFlow;\n[SessionTracked] partial class T(int x) { private int _x2 = x; public int First { get; } = x; private int _x; public int Next() => _x = ++_x2; }")]
    public async Task ForAParameter_WhenFixed_ItIsAField(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new AssignedParameterFix(), before, title));

    [Fact]
    public async Task ForThreeParameters_WhenAllAreFixed_EachHasAField()
    {
        (string text, int places) = await FixRun.AllAsync(new AssignedParameterFix(), """
            using SessionFlow;

            [SessionTracked] partial class T(int a, string b, float c)
            {
                public void Play()
                {
                    a += 1;
                    b = b + a;
                    c *= 2;
                }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class T(int a, string b, float c)
            {
                private int _a = a;
                private string _b = b;
                private float _c = c;
                public void Play()
                {
                    _a += 1;
                    _b = _b + _a;
                    _c *= 2;
                }
            }
            """, text);
    }
}
