using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class StatefulForeignBaseAnalyzerTests
{
    private const string Id = "SES1007";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class [|T|] : UriBuilder { }",
        "[SessionTracked] partial class [|T|] : UriBuilder { } [SessionTracked] partial class U : UriBuilder { public int X; }",
        "class B : UriBuilder { } [SessionTracked] partial class [|T|] : B { }",
        "[SessionTracked] partial class [|T|] : System.Net.NetworkCredential { public int X; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[assembly: SessionInherited(typeof(UriBuilder))] [SessionTracked] partial class T : UriBuilder { }",
        """ [assembly: SessionInherited(typeof(UriBuilder), "Host")] [SessionTracked] partial class T : UriBuilder { } """,
        """ [assembly: SessionIgnoredType(typeof(UriBuilder), "no state")] [SessionTracked] partial class T : UriBuilder { } """,
        """ [SessionTracked, SessionInherited("Host")] partial class T : UriBuilder { } """,
        "[SessionTracked] partial class T : EventArgs { }",
        "[SessionTracked] partial class T : List<int> { public int X; }",
        "class B : Dictionary<int, string> { } [SessionTracked] partial class T : B { public int X; }",
        "[SessionTracked] partial class T : MarshalByRefObject { public int X; }",
        "class T : UriBuilder { }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForABaseOfAnotherAssembly_WhenItHasState_ItIsReportedOnce(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForABaseOfAnotherAssembly_WhenItIsSettledOrHasNone_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);
}
