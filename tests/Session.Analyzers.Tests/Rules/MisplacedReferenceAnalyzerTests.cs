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
        "[SessionDefinition] class [|D|] { public int Id; }",
        "[SessionDefinition] class [|D|] { [SessionKey] private readonly int _id = 1; public override string ToString() => $\"{_id}\"; }",
        "[SessionDefinition] class [|D|] { [SessionKey] public readonly List<int> Ids = new(); }",
        "[SessionTracked] partial class T { public D? A; public List<D> B { get; } = new(); public E? C; } [SessionDefinition] class [|D|] { public int Id; } class E : D { }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { [SessionReference] public T? X; }",
        "[SessionTracked] partial class T { [SessionReference] public List<T> X { get; } = new(); }",
        "[SessionTracked] partial class T { public int X; }",
        "[SessionDefinition] class D { [SessionKey] public int Id; } [SessionTracked] partial class T { public D? X; }",
        "[SessionDefinition] class D : B { } class B { [SessionKey] public int Id; } [SessionTracked] partial class T { public D? X; }",
        "[SessionDefinition] record D([property: SessionKey] string Id); [SessionTracked] partial class T { public List<D> X { get; } = new(); }",
        "[SessionTracked] partial class T { [SessionReference] public A? X; } [SessionTracked] abstract partial class A { }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAReference_WhenThereIsNothingToPointAt_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAReference_WhenItPointsAtObjects_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);
}
