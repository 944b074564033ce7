using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class TypeNameClashFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked(Name = \"S\")] partial class A { }\n[SessionTracked(Name = \"S\")] partial class B { }",
        "using SessionFlow;\n[SessionTracked(Name = \"S\")] partial class A { }\n[SessionTracked(Name = \"S2\")] partial class B { }")]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked(Name = \"B\")] partial class A { }\n[SessionTracked] partial class B { }",
        "using SessionFlow;\n[SessionTracked(Name = \"B\")] partial class A { }\n[SessionTracked(Name = \"B2\")] partial class B { }")]
    public async Task ForAClash_WhenFixed_TheLaterHasAFreeName(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new TypeNameClashFix(), before, title));

    [Theory]
    [InlineData(null, "using SessionFlow;\n[SessionTracked] partial class A { } [SessionTracked(FormerNames = new[] { \"A\" })] partial class B { }")]
    public async Task ForAFormerName_WhenLookedAt_NoFixIsOffered(string? title, string source) =>
        Assert.Null(await FixRun.FirstAsync(new TypeNameClashFix(), source, title));

    [Fact]
    public async Task ForThreeTypes_WhenAllAreFixed_EachNameIsAnother()
    {
        (string text, int places) = await FixRun.AllAsync(new TypeNameClashFix(), """
            using SessionFlow;

            [SessionTracked(Name = "S")] partial class A { }
            [SessionTracked(Name = "S")] partial class B { }
            [SessionTracked(Name = "S")] partial struct C { public int X; }
            [SessionTracked(Name = "S")] partial class D { }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked(Name = "S")] partial class A { }
            [SessionTracked(Name = "S2")] partial class B { }
            [SessionTracked(Name = "S3")] partial struct C { public int X; }
            [SessionTracked(Name = "S4")] partial class D { }
            """, text);
    }
}
