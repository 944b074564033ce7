using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class IneffectiveAttributeAnalyzerTests
{
    private const string Id = "SES2003";

    public static TheoryData<string> Reported() => new()
    {
        "class T { [[|SessionKey|]] public int Id; }",
        """class T { [[|SessionMember(Name = "x")|]] public int Id; }""",
        "[SessionTracked] partial struct T { [[|SessionKey|]] public int Id; }",
        "[SessionTracked] partial class T { [[|SessionMember|]] public int Id; }",
        """[SessionTracked] partial class T { [[|SessionKey|], SessionIgnored("no")] public int Id; }""",
        """[SessionTracked] partial class T { [[|SessionMember(Name = "x")|]] [SessionIgnored("no")] public int Id; }""",
        "[SessionTracked] partial class T { [[|SessionKey|]] public int Id => 1; }",
        "[SessionTracked] partial class T { [[|SessionKey|]] public static readonly int Id = 1; }",
        """[SessionTracked] partial class T { [[|SessionIgnored("computed")|]] public int Id => 1; }""",
        """[SessionTracked] partial class T { [[|SessionIgnored("constant")|]] public const int Id = 1; }""",
        """[SessionTracked] partial class T { [[|SessionMember(Name = "x")|]] public const int Id = 1; }""",
        "class T { [[|SessionReference|]] public T? Other; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionDefinition] class T { [SessionKey] public string Id { get; init; } = string.Empty; }",
        "[SessionTracked] partial class T { [SessionKey] public int Id; }",
        """[SessionTracked] partial class T { [SessionMember(Name = "x")] public int Id; }""",
        """[SessionTracked] partial class T { [SessionMember(FormerNames = new[] { "y" })] public int Id; }""",
        """[SessionTracked] partial class T { [SessionIgnored("why")] public int Id; }""",
        """class Base { [SessionIgnored("why")] public int Id; } [SessionTracked] partial class T : Base { }""",
        """[SessionTracked] partial class T { [SessionIgnored("why")] public static int Id; }""",
        "[SessionTracked] partial class T { [Obsolete] public int Id; [field: NonSerialized] public int X { get; set; } }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAnAttribute_WhenItSaysNothing_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAnAttribute_WhenItSaysSomething_NothingIsReported(string source) => RuleCorpus.SaysNothingAsync(source);
}
