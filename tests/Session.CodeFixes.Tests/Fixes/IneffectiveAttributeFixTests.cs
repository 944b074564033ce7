using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class IneffectiveAttributeFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\nclass T\n{\n    // the id\n    [SessionKey] public int Id;\n}",
        "using SessionFlow;\nclass T\n{\n    // the id\n    public int Id;\n}")]
    [InlineData(
        null,
        "using SessionFlow;\nclass T\n{\n    /// <summary>Id.</summary>\n    [SessionKey]\n    public int Id;\n}",
        "using SessionFlow;\nclass T\n{\n    /// <summary>Id.</summary>\n    public int Id;\n}")]
    [InlineData(
        null,
        "using SessionFlow;\nclass T { [System.Obsolete, SessionKey] public int Id; }",
        "using SessionFlow;\nclass T { [System.Obsolete] public int Id; }")]
    [InlineData(
        null,
        "using SessionFlow;\nclass T { [System.Obsolete] [SessionMember(Name = \"x\")] public int Id; }",
        "using SessionFlow;\nclass T { [System.Obsolete] public int Id; }")]
    public async Task ForAnAttribute_WhenFixed_ItIsGone(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new IneffectiveAttributeFix(), before, title));

    [Fact]
    public async Task ForThreeAttributes_WhenAllAreFixed_NoneIsLeft()
    {
        (string text, int places) = await FixRun.AllAsync(new IneffectiveAttributeFix(), """
            using SessionFlow;

            class T
            {
                [SessionKey, SessionMember(Name = "x")] public int Id;
                [System.Obsolete] [SessionMember] public int Other { get; set; }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            class T
            {
                public int Id;
                [System.Obsolete] public int Other { get; set; }
            }
            """, text);
    }
}
