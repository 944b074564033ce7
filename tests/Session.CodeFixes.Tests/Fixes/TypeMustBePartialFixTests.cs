using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class TypeMustBePartialFixTests
{
    [Theory]
    [InlineData("[SessionFlow.SessionTracked] public sealed class T { }", "[SessionFlow.SessionTracked] public sealed partial class T { }")]
    [InlineData("[SessionFlow.SessionTracked]\n// why\nclass T { }", "[SessionFlow.SessionTracked]\n// why\npartial class T { }")]
    [InlineData("[SessionFlow.SessionTracked] readonly struct T { }", "[SessionFlow.SessionTracked] readonly partial struct T { }")]
    [InlineData(
        "public class A\n{\n    /// <summary>Inner.</summary>\n    struct B { [SessionFlow.SessionTracked] class T { } }\n}",
        "public partial class A\n{\n    /// <summary>Inner.</summary>\n    partial struct B { [SessionFlow.SessionTracked] partial class T { } }\n}")]
    public async Task ForAType_WhenFixed_ItAndThoseAroundItArePartial(string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new TypeMustBePartialFix(), before));

    [Fact]
    public async Task ForFourTypes_WhenAllAreFixed_EachModifierIsWrittenOnce()
    {
        (string text, int places) = await FixRun.AllAsync(new TypeMustBePartialFix(), """
            using SessionFlow;
            [SessionTracked] class A { }
            class Outer
            {
                [SessionTracked] class B { }
                [SessionTracked] partial class C { }
                [SessionTracked] public struct D { }
            }
            """);

        Assert.Equal(4, places);
        Assert.Equal("""
            using SessionFlow;
            [SessionTracked] partial class A { }
            partial class Outer
            {
                [SessionTracked] partial class B { }
                [SessionTracked] partial class C { }
                [SessionTracked] public partial struct D { }
            }
            """, text);
    }
}
