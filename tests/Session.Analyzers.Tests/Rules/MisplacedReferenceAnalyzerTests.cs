using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class MisplacedReferenceAnalyzerTests
{
    private const string Id = "SES0006";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { [SessionReference] public int [|X|]; }",
        "[SessionTracked] partial class T { [SessionReference] public string? [|X|] { get; set; } }",
        "[SessionTracked] partial class T { [SessionReference] public List<int> [|X|] = new(); }",
        "[SessionTracked] partial class T { [SessionReference] public System.Numerics.Vector2 [|X|]; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { [SessionReference] public T? X; }",
        "[SessionTracked] partial class T { [SessionReference] public List<T> X { get; } = new(); }",
        "[SessionTracked] partial class T { public int X; }",
        "[SessionTracked] partial class T { [SessionReference] public A? X; } [SessionTracked] abstract partial class A { }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAReference_WhenThereIsNothingToPointAt_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAReference_WhenItPointsAtObjects_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);
}
