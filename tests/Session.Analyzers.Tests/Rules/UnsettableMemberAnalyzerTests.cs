using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class UnsettableMemberAnalyzerTests
{
    private const string Id = "SES0013";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { [SessionMember] public int [|X|] => 1; }",
        """ [SessionTracked] partial class T { [SessionMember(Name = "x")] public int [|X|] { get { return 1; } } } """,
        "[SessionTracked] partial class T { [SessionMember] public int [|X|] { get => 1; init { } } }",
        "[SessionTracked] partial class T { private int _x; [SessionMember] public int [|X|] { set => _x = value; } public int Y => _x; }",
        "[SessionTracked] partial struct T { private int _x; [SessionMember] public int [|X|] { get => _x; set => _x = value; } }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { private int _x; [SessionMember] public int X { get => _x; set => _x = value; } }",
        """ [SessionTracked] partial class T { private int _x; [SessionMember(Name = "x")] public int X { get => _x / 2; set => _x = value * 2; } } """,
        "[SessionTracked] partial class T { public int X => 1; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAProperty_WhenItCannotBeSet_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAProperty_WhenItCanBeSet_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);
}
