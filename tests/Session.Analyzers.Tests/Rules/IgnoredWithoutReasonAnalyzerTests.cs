using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class IgnoredWithoutReasonAnalyzerTests
{
    private const string Id = "SES0009";

    public static TheoryData<string> Reported() => new()
    {
        """[SessionTracked] partial class T { [SessionIgnored([|""|])] public object? X; }""",
        """[SessionTracked] partial class T { [SessionIgnored([|"  "|])] public object? X { get; set; } }""",
        "[SessionTracked] partial class T { [SessionIgnored([|null!|])] public object? X; }",
        """[SessionTracked] partial class T { [SessionIgnored(reason: [|""|])] public object? X; }""",
        """[SessionIgnored([|""|])] class Asset { public int X; }""",
        """[SessionTracked] partial class T { [SessionFlow.SessionIgnoredAttribute([|""|])] public object? X; }""",
        """[SessionTracked] partial class T { const string None = ""; [SessionIgnored([|None|])] public object? X; }""",
        """struct S { [SessionIgnored([|""|])] public int X; }""",
    };

    public static TheoryData<string> Silent() => new()
    {
        """[SessionTracked] partial class T { [SessionIgnored("made again from the assets")] public object? X; }""",
        """[SessionTracked] partial class T { const string Why = "an asset"; [SessionIgnored(Why)] public object? X; }""",
        """[SessionTracked] partial class T { [SessionIgnored("a" + "b")] public object? X; }""",
        """class SessionIgnoredAttribute2 : Attribute { public SessionIgnoredAttribute2(string x) { } } class T { [SessionIgnoredAttribute2("")] public int X; }""",
        """namespace Other { class SessionIgnoredAttribute : Attribute { public SessionIgnoredAttribute(string x) { } } class T { [SessionIgnored("")] public int X; } }""",
        """class T { [Obsolete("")] public int X; }""",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAnEmptyReason_WhenAnalyzed_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAReason_WhenAnalyzed_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public Task ForAnAttributeWithoutArgument_WhenItDoesNotEvenCompile_ItIsReported() =>
        Project.ReportsAsync(Id, "class T { [[|SessionFlow.SessionIgnored|]] public int X; }");
}
