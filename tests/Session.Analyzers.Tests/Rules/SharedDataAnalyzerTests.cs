using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class SharedDataAnalyzerTests
{
    private const string Id = "SES2006";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial record [|D|](string Id, int Price); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record [|D|](string Id, int Price); [SessionTracked] partial class T { public List<D> X { get; } = new(); }",
        "[SessionTracked] partial record [|D|](int Key, string Name); [SessionTracked] partial class T { public Dictionary<int, D[]> X { get; } = new(); }",
        "[SessionTracked] partial class [|Species|] { public int SpeciesId { get; init; } public string Name { get; init; } = \"\"; } [SessionTracked] partial class T { public Species? X; }",
        "enum Spells { Fire } [SessionTracked] partial class [|Spell|] { public readonly Spells Id; public readonly int Cost; } [SessionTracked] partial class T { public (Spell A, int B) X; }",
        "class [|D|] { public string Id { get; } = \"\"; public int Price { get; } = 1; } [SessionTracked] partial class T { private readonly D _d; public T(D d) => _d = d; public int Price => _d.Price; }",
        "record [|D|](string Slug, IReadOnlyList<string> Tags); [SessionTracked] partial class T { private readonly D _d; public T(D d) => _d = d; public string Slug => _d.Slug; }",
        "[SessionTracked] partial record [|D|](string Id, E Effect); [SessionTracked] partial record E(int Power); [SessionTracked] partial class T { public D? X; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionDefinition] record D([property: SessionKey] string Id, int Price); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(string Id, int Price) { public int Sold { get; set; } } [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(string Id, List<int> Prices); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(string Id, int[] Prices); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(string Id, E Effect); [SessionTracked] partial class E { public int Power; } [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(string Id); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(string Name, int Price); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(Guid Id, int Price); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(double Id, int Price); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(string Id, int Price); [SessionTracked] partial class T { public int X; }",
        "[SessionTracked] partial record D(int Id, int Price); [SessionTracked] partial class T { public List<D> Log { get; } = new(); public void Note(int x) => Log.Add(new D(Log.Count, x)); }",
        "[SessionTracked] partial record D(int Id, int Price); [SessionTracked] partial class T { public List<D> Log { get; } = new(); public void Note(int x) => Log.Add(new(Log.Count, x)); }",
        "[SessionTracked] partial record D(int Id, int Price); [SessionTracked] partial class T { public D? X; public void Raise() => X = X! with { Price = 2 }; }",
        "[SessionTracked] partial record D(int Id, int Price); [SessionTracked] partial class T { public D? X; } [SessionTracked] partial class Shop { public int Next; public D Make() => new D(Next++, 1); }",
        "[SessionTracked] partial record struct D(string Id, int Price); [SessionTracked] partial class T { public D X; }",
        "[SessionTracked] abstract partial record D(string Id, int Price); [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record B(int Level); [SessionTracked] partial record D(string Id, int Price) : B(1); [SessionTracked] partial class T { public D? X; }",
        "[SessionIgnored(\"in the assets\")] class D { public string Id { get; } = \"\"; public int Price { get; } = 1; } [SessionTracked] partial class T { public D? X; }",
        "[SessionTracked] partial record D(string Id, int Price); class Shop { public D? X; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForUnchangingDataWithAnId_WhenStateHoldsIt_ItsClassIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForWhatIsNoSharedData_WhenStateHoldsIt_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public async Task ForSharedData_WhenRead_TheMessageSaysWhatToTypeAndPointsAtTheMembers()
    {
        ImmutableArray<Diagnostic> reported = await RuleCorpus.ReportsAsync(
            Id, "[SessionTracked] partial record [|D|](string Id, int Price); [SessionTracked] partial class T { public D? X; public List<D> Y { get; } = new(); }");

        Assert.Equal(
            "'D' never changes and has 'Id', by which 'T.X' (with 1 more) could be stored and found again. Write [SessionDefinition] on 'D' and [SessionKey] on 'Id'.",
            reported[0].GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(2, reported[0].AdditionalLocations.Count);
    }

    [Fact]
    public async Task ForUntrackedSharedData_WhenAMemberLosesIt_TheLossIsStillAWarning() => Assert.Equal(
        ["SES1002", "SES2006"],
        (await Project.AnalyzeAsync(Project.Compile("using SessionFlow; record D(string Id, int Price); [SessionTracked] partial class T { public D? X; }"))).Select(static item => item.Id));
}
