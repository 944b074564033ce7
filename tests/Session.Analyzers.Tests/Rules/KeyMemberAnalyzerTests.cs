using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class KeyMemberAnalyzerTests
{
    private const string Id = "SES0005";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { [SessionKey] public int A; [SessionKey] public int [|B|]; }",
        """[SessionTracked] partial class T { [SessionKey] public int A; [SessionKey] public int [|B|] { get; init; } [SessionKey] public string [|C|] = ""; }""",
        "[SessionTracked] partial class B { [SessionKey] public int A; } [SessionTracked] partial class T : B { [SessionKey] public int [|C|]; }",
        "[SessionTracked] partial class B { [SessionKey] public int A; } [SessionTracked] partial class T : B { [SessionKey] public int [|C|]; }",
        "[SessionTracked] partial class T { [SessionKey] public T? [|Other|]; }",
        "[SessionTracked] partial class T { [SessionKey] public List<int> [|Ids|] { get; } = new(); }",
        "[SessionTracked] partial class T { [SessionKey] public int[] [|Ids|] = new int[2]; }",
        "[SessionTracked] partial class T { [SessionKey] public readonly Type [|Kind|] = typeof(int); }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { [SessionKey] public int Id; }",
        """[SessionTracked] partial class T { [SessionKey] public string Id { get; init; } = ""; }""",
        "[SessionTracked] partial class T { [SessionKey] public Guid Id; public List<int> Ids { get; } = new(); }",
        "[SessionTracked] partial class T { [SessionKey] public DayOfWeek Id; }",
        "[SessionTracked] partial class T { [SessionKey] public Cell Id; } public struct Cell { public int X; public int Y; }",
        "[SessionTracked] partial class A { [SessionKey] public int Id; } [SessionTracked] partial class B { [SessionKey] public int Id; }",
        "[SessionTracked] abstract partial class A { public int Id; } [SessionTracked] partial class B : A { [SessionKey] public int Key; } [SessionTracked] partial class C : A { [SessionKey] public int Key; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAKey_WhenItIsASecondOneOrNoLastingName_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAKeyThatNamesItsObject_WhenAnalyzed_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public async Task ForASecondKey_WhenRead_TheMessageNamesTheFirst() => Assert.Equal(
        """'B' cannot be the key of 'T': 'T.A' is its key already. Remove [SessionKey] from one of them.""",
        await RuleCorpus.MessageAsync(Id, """ [SessionTracked] partial class T { [SessionKey] public int A; [SessionKey] public int [|B|]; } """));
}
