using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class UntrackedTypeFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T { public Engine? E; }\n\n// roars\npublic class Engine { public int X; }",
        "using SessionFlow;\n[SessionTracked] partial class T { public Engine? E; }\n\n// roars\n[SessionTracked]\npublic partial class Engine { public int X; }")]
    [InlineData(
        null,
        "[SessionFlow.SessionTracked] partial class T { public Engine? E; } class Engine { public int X; }",
        "[SessionFlow.SessionTracked] partial class T { public Engine? E; } [global::SessionFlow.SessionTracked] partial class Engine { public int X; }")]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T { public Outer.Engine? E; }\nclass Outer\n{\n    /// <summary>It roars.</summary>\n    public class Engine { public int X; }\n}",
        "using SessionFlow;\n[SessionTracked] partial class T { public Outer.Engine? E; }\npartial class Outer\n{\n    /// <summary>It roars.</summary>\n    [SessionTracked]\n    public partial class Engine { public int X; }\n}")]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T { public Cell C; }\nstruct Cell\n{\n    private int _x;\n    public void Up() => _x++;\n}",
        "using SessionFlow;\n[SessionTracked] partial class T { public Cell C; }\n[SessionTracked]\npartial struct Cell\n{\n    private int _x;\n    public void Up() => _x++;\n}")]
    [InlineData(
        null,
        "using SessionFlow;\n[SessionTracked] partial class T { public Outer<int>.Engine? E; }\nclass Outer<U>\n{\n    public class Engine { public int X; }\n}",
        "using SessionFlow;\n[SessionTracked] partial class T { public Outer<int>.Engine? E; }\npartial class Outer<U>\n{\n    [SessionTracked]\n    public partial class Engine { public int X; }\n}")]
    public async Task ForAType_WhenFixed_ItIsTracked(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new UntrackedTypeFix(), before, title));

    [Fact]
    public async Task ForAClosureOfFourTypes_WhenAllAreFixed_NothingIsLeft()
    {
        (string text, int places) = await FixRun.AllAsync(new UntrackedTypeFix(), """
            using SessionFlow;

            [SessionTracked] partial class Ship : Actor
            {
                public System.Collections.Generic.List<Engine> Engines { get; } = new();
            }

            class Actor
            {
                public int Health;
            }

            class Outer
            {
                public class Piston
                {
                    public float Heat;
                    public Valve Valve = new();
                }

                public class Valve
                {
                    public bool IsOpen;
                }
            }

            class Engine
            {
                public Outer.Piston Piston = new();
            }
            """);

        Assert.Equal(4, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class Ship : Actor
            {
                public System.Collections.Generic.List<Engine> Engines { get; } = new();
            }

            [SessionTracked]
            partial class Actor
            {
                public int Health;
            }

            partial class Outer
            {
                [SessionTracked]
                public partial class Piston
                {
                    public float Heat;
                    public Valve Valve = new();
                }

                [SessionTracked]
                public partial class Valve
                {
                    public bool IsOpen;
                }
            }

            [SessionTracked]
            partial class Engine
            {
                public Outer.Piston Piston = new();
            }
            """, text);
    }
}
