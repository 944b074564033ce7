using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class StatefulForeignBaseFixTests
{
    [Theory]
    [InlineData(
        "Capture the state of the base",
        "using System;\nusing SessionFlow;\n\n[SessionTracked] partial class T : UriBuilder { }",
        "using System;\nusing SessionFlow;\n\n[assembly: SessionInherited(typeof(global::System.UriBuilder))]\n\n[SessionTracked] partial class T : UriBuilder { }")]
    [InlineData(
        "Ignore the type in this assembly",
        "using System;\nusing SessionFlow;\n\n[SessionTracked] partial class T : UriBuilder { }",
        "using System;\nusing SessionFlow;\n\n[assembly: SessionIgnoredType(typeof(global::System.UriBuilder), \"reason\")]\n\n[SessionTracked] partial class T : UriBuilder { }")]
    public async Task ForABase_WhenFixed_ItIsSettled(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new StatefulForeignBaseFix(), before, title));

    [Fact]
    public async Task ForThreeBases_WhenAllAreFixed_EachIsNamedOnce()
    {
        (string text, int places) = await FixRun.AllAsync(new StatefulForeignBaseFix(), """
            using SessionFlow;

            [SessionTracked] partial class A : System.UriBuilder { }
            [SessionTracked] partial class B : System.UriBuilder { }
            [SessionTracked] partial class C : System.Net.NetworkCredential { }
            [SessionTracked] partial class D : System.Net.Mail.MailMessage { }
            """, "Capture the state of the base");

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [assembly: SessionInherited(typeof(global::System.UriBuilder))]
            [assembly: SessionInherited(typeof(global::System.Net.NetworkCredential))]
            [assembly: SessionInherited(typeof(global::System.Net.Mail.MailMessage))]

            [SessionTracked] partial class A : System.UriBuilder { }
            [SessionTracked] partial class B : System.UriBuilder { }
            [SessionTracked] partial class C : System.Net.NetworkCredential { }
            [SessionTracked] partial class D : System.Net.Mail.MailMessage { }
            """, text);
    }
}
