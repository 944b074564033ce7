using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class MissingInheritedAnalyzerTests
{
    private const string Id = "SES0012";

    public static TheoryData<string> Reported() => new()
    {
        """ class B { } [SessionTracked, SessionInherited("X")] partial class [|T|] : B { } """,
        """ [SessionIgnored("by name")] class B { public int X { get; } } [SessionTracked, SessionInherited("X")] partial class [|T|] : B { } """,
        """ [SessionIgnored("by name")] class B { private int X; public int Y => X++; } [SessionTracked, SessionInherited("X")] partial class [|T|] : B { } """,
    };

    public static TheoryData<string> Silent() => new()
    {
        """ [SessionIgnored("by name")] class B { public int X { get; set; } } [SessionTracked, SessionInherited("X")] partial class T : B { } """,
        """ [SessionIgnored("by name")] class B { protected int X; } [SessionTracked, SessionInherited("X")] partial class T : B { } """,
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAnInheritedMember_WhenItCannotBeHad_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAnInheritedMember_WhenItCanBeHad_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);
}
