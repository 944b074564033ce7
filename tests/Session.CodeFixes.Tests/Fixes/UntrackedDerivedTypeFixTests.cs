using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class UntrackedDerivedTypeFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] abstract partial class A { }\nclass B : A { public int X; }",
        "using SessionFlow;\n[SessionTracked] abstract partial class A { }\n[SessionTracked]\npartial class B : A { public int X; }")]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] abstract partial class A { }\n[System.Obsolete]\nclass B : A { public int X; }",
        "using SessionFlow;\n[SessionTracked] abstract partial class A { }\n[SessionTracked]\n[System.Obsolete]\npartial class B : A { public int X; }")]
    public async Task ForAClass_WhenFixed_ItIsTracked(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new UntrackedDerivedTypeFix(), before, title));

    [Fact]
    public async Task ForAHierarchy_WhenAllAreFixed_EachIsTracked()
    {
        (string text, int places) = await FixRun.AllAsync(new UntrackedDerivedTypeFix(), """
            using SessionFlow;

            [SessionTracked] abstract partial class Turret { public float Heat; }
            class Laser : Turret { public int Charge; }
            sealed class Pulse : Laser { }
            class Flak : Turret { public int Rounds; }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] abstract partial class Turret { public float Heat; }
            [SessionTracked]
            partial class Laser : Turret { public int Charge; }
            [SessionTracked]
            sealed partial class Pulse : Laser { }
            [SessionTracked]
            partial class Flak : Turret { public int Rounds; }
            """, text);
    }
}
