using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class UntrackedTypeAnalyzerTests
{
    private const string Id = "SES1002";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { public Engine? E; } class [|Engine|] { public int Power; }",
        "[SessionTracked] partial class T { private readonly Engine _e = new(); } class [|Engine|] { public int Power; }",
        "[SessionTracked] partial class T { public List<Engine> All { get; } = new(); } class [|Engine|] { public int Power; }",
        "[SessionTracked] partial class T { public Dictionary<string, Engine> All = new(); } class [|Engine|] { public int Power { get; set; } }",
        "[SessionTracked] partial class T { public Engine[] All = new Engine[2]; } class [|Engine|] { private int _power; public void Up() => _power++; }",
        "[SessionTracked] partial class T { public Cell C; } struct [|Cell|] { private int _x; public void Up() => _x++; }",
        "[SessionTracked] partial class T { public Engine? A; public Engine? B; public List<Engine> C = new(); } class [|Engine|] { public int Power; }",
        "[SessionTracked] partial class T { public Engine? E; } class [|Engine|] { public Piston P = new(); } class [|Piston|] { public int X; }",
        "[SessionTracked] partial class T { private readonly Engine _e; public T() => _e = new Engine(); } class [|Engine|] { public int Power; }",
        "[SessionTracked] partial class T { private Engine? _e; public void Swap(Engine e) => _e = e; } class [|Engine|] { public int Power; }",
        "class [|Actor|] { public int Health; } [SessionTracked] partial class Hero : Actor { }",
        "class [|Actor|] { public int Health; } class [|Mob|] : Actor { public int Rage; } [SessionTracked] partial class Orc : Mob { }",
        "[SessionTracked] partial class T { public Item? I; } class [|Item|] { public Item(int price) => Price = price; public int Price { get; } }",
        "[SessionTracked] partial class T { public Outer.Engine? E; } class Outer { public class [|Engine|] { public int Power; } }",
        "[SessionTracked] partial class T { public Holder? H; } class [|Holder|] { public readonly Engine Engine = new(); } class [|Engine|] { public int Power; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { public Engine? E; } [SessionTracked] partial class Engine { public int Power; }",
        """[SessionTracked] partial class T { public Engine? E; } [SessionIgnored("an asset")] class Engine { public int Power; }""",
        """[SessionTracked] partial class T { [SessionIgnored("rebuilt")] public Engine? E; } class Engine { public int Power; }""",
        "[SessionTracked] partial class T { public Cell C; } struct Cell { public int X; public int Y; }",
        """[SessionTracked] partial class T { private readonly Fixed _f = new(); } class Fixed { public int Power { get; } = 1; public string Name { get; init; } = ""; }""",
        "[SessionTracked] partial class T { public int X; } class Engine { public int Power; }",
        "class Stateless { public int Health => 1; } [SessionTracked] partial class Ghost : Stateless { }",
        """[SessionIgnored("no state of play")] class Actor { public int Health; } [SessionTracked] partial class Hero : Actor { }""",
        "[SessionTracked] partial class T { public static Engine E => new(); public Engine Made() => new(); } class Engine { public int Power; }",
        "[SessionTracked] partial class T { private readonly IReadOnlyList<Engine> _all = Array.Empty<Engine>(); } class Engine { public int Power { get; } }",
        "class Game { public Engine? E; } class Engine { public int Power; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAClassThatStateConsistsOf_WhenItIsNotTracked_ItIsReportedOnce(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAClassThatIsSettledOrNoState_WhenAnalyzed_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public async Task ForThreeMembersOfOneType_WhenReported_EachIsAFurtherLocationAndTheMessageSaysWhatToType()
    {
        ImmutableArray<Diagnostic> reported = await RuleCorpus.ReportsAsync(Id, "[SessionTracked] partial class T { public Engine? A; public Engine? B; public List<Engine> C = new(); } class [|Engine|] { public int Power; }");
        Assert.Equal(
            "'Engine' is not tracked, so 'T.A' (with 2 more) is not captured. Write [SessionTracked] partial on 'Engine', or [SessionIgnored(\"reason\")].",
            reported[0].GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(new[] { "A", "B", "C" }, reported[0].AdditionalLocations.Select(static place => place.SourceTree!.GetText().ToString(place.SourceSpan)));
    }

    [Fact]
    public async Task ForAHundredMembers_WhenTheyHoldOneType_ThereIsOneReport()
    {
        string members = string.Concat(Enumerable.Range(0, 100).Select(static i => $"public Engine? E{i}; "));
        Assert.Single(await RuleCorpus.ReportsAsync(Id, $"[SessionTracked] partial class T {{ {members} }} class [|Engine|] {{ public int Power; }}"));
    }
}
