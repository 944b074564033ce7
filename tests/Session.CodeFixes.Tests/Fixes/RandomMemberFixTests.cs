using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class RandomMemberFixTests
{
    [Theory]
    [InlineData(
        "Ignore with a reason",
        "using SessionFlow;\n[SessionTracked] partial class T { private readonly System.Random _dice = new(); }",
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionIgnored(\"reason\")] private readonly System.Random _dice = new(); }")]
    [InlineData(
        "Use SessionRandom",
        "using SessionFlow;\n[SessionTracked] partial class T { private readonly System.Random _dice = new System.Random(3); public int Roll() => _dice.Next(6); }",
        "using SessionFlow;\n[SessionTracked] partial class T { private readonly SessionRandom _dice = new SessionRandom(3); public int Roll() => _dice.Next(6); }")]
    [InlineData(
        "Use SessionRandom",
        "[SessionFlow.SessionTracked] partial class T { public System.Random Dice { get; } = new(); }",
        "[SessionFlow.SessionTracked] partial class T { public global::SessionFlow.SessionRandom Dice { get; } = new(); }")]
    [InlineData(
        "Use SessionRandom",
        "using SessionFlow;\n[SessionTracked] partial class T { private System.Random? _dice; public void Begin(int seed) => this._dice = new System.Random(seed); }",
        "using SessionFlow;\n[SessionTracked] partial class T { private SessionRandom? _dice; public void Begin(int seed) => this._dice = new SessionRandom(seed); }")]
    public async Task ForARandom_WhenFixed_ItIsSettled(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new RandomMemberFix(), before, title));

    [Theory]
    [InlineData("Use SessionRandom", "using SessionFlow;\n[SessionTracked] partial class T { private readonly System.Random _dice = new(); public System.Random Dice => _dice; }")]
    [InlineData("Use SessionRandom", "using SessionFlow;\n[SessionTracked] partial class T { private readonly System.Random _dice; public T(System.Random dice) => _dice = dice; }")]
    public async Task ForARandomThatOthersUse_WhenLookedAt_NoReplacementIsOffered(string? title, string source) =>
        Assert.Null(await FixRun.FirstAsync(new RandomMemberFix(), source, title));

    [Fact]
    public async Task ForThreeMembers_WhenAllAreReplaced_EachIsASessionRandom()
    {
        (string text, int places) = await FixRun.AllAsync(new RandomMemberFix(), """
            using SessionFlow;

            [SessionTracked] partial class T
            {
                public System.Random A = new();
                public System.Random B { get; } = new(2);
                private readonly System.Random _c = new System.Random();

                public double Roll() => _c.NextDouble() + A.Next(1, 7);
            }
            """, "Use SessionRandom");

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class T
            {
                public SessionRandom A = new();
                public SessionRandom B { get; } = new(2);
                private readonly SessionRandom _c = new SessionRandom();

                public double Roll() => _c.NextDouble() + A.Next(1, 7);
            }
            """, text);
    }
}
