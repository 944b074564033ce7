using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class UnmakeableTypeAnalyzerTests
{
    private const string Id = "SES0003";

    private const string Radar = "[SessionTracked] public partial class [|Radar|](IServiceProvider s) { public int X; public object? Ask() => s.GetService(typeof(int)); } ";
    private const string Unity = "namespace UnityEngine { public class MonoBehaviour { } public class ScriptableObject { } } ";

    [Theory]
    [InlineData("[SessionTracked] public partial class [|T|] : B { public T() : base(1) { } public T? Next; } public class B { public B(int x) { } }", "Give 'B' a protected constructor without parameters, or write a [SessionFactory].")]
    [InlineData("[SessionTracked] public partial class A { public readonly int X; public A? Next; } public abstract class B : A { } [SessionTracked] public partial class [|T|] : B { }", "Mark 'B' [SessionTracked].")]
    [InlineData("[SessionTracked] public partial class [|T|](int x) { public int Y => x; public T? Next; }", "Keep it in a member, X { get; } = x, or write a [SessionFactory].")]
    [InlineData("[SessionTracked] public partial record A { public int X { get; } public A? Next { get; set; } } [SessionTracked] public partial record [|T|](int Y) : A;", "Hand it on as a parameter, or write an ordinary constructor.")]
    [InlineData("[SessionTracked] public partial class [|T|] : UnityEngine.MonoBehaviour { public T? Next; } " + Unity, "Write a [SessionFactory] that asks the engine for one.")]
    public async Task ForATypeThatCannotBeMade_WhenAnalyzed_ItIsReportedWithWhatToType(string source, string advice)
    {
        ImmutableArray<Diagnostic> reported = await RuleCorpus.ReportsAsync(Id, source);
        Assert.EndsWith(advice, reported[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    public static TheoryData<string> Reported() => new()
    {
        Radar + "[SessionTracked] partial class S { public Radar? Radar; }",
        Radar + "[SessionTracked] partial class S { public Radar? Radar { get; set; } }",
        Radar + "[SessionTracked] partial class S { private Radar? _radar; public void Buy(Radar radar) => _radar = radar; }",
        Radar + "[SessionTracked] partial class Squad { private Radar? _radar; private void Awake() => _radar = new(null!); } [SessionTracked] partial class S { public Squad? Squad; }",
        Radar + "[SessionTracked] partial class S { public List<Radar> All { get; } = new(); }",
        Radar + "[SessionTracked] partial class S { public readonly Radar[] All = new Radar[2]; }",
        Radar + "[SessionTracked] partial class S { public Dictionary<int, List<Radar>> All { get; } = new(); }",
        Radar + "[SessionTracked] partial class S { public (int Number, Radar Radar) Pair; }",
        Radar + "[SessionTracked] partial struct V { public Radar? Radar; } [SessionTracked] partial class S { public V V; }",
        Radar + "[SessionTracked] partial class Squad { public readonly Radar? Radar; } [SessionTracked] partial class S { public Squad? Squad; }",
        Radar + "[SessionTracked] partial class C { public readonly Radar? Radar; } [SessionTracked] partial class B { public readonly C? C; } [SessionTracked] partial class S { public List<B> All { get; } = new(); }",
        "interface IDevice { } [SessionTracked] partial class [|Radar|](int x) : IDevice { public int Y => x; } [SessionTracked] partial class S { public IDevice? Device; }",
        "class Device { } [SessionTracked] partial class [|Radar|](int x) : Device { public int Y => x; } [SessionTracked] partial class S { public List<Device> Devices { get; } = new(); }",
        "[SessionTracked] abstract partial class [|A|](int x) { public int Y => x; } [SessionTracked] partial class [|B|] : A { public B() : base(1) { } } [SessionTracked] partial class S { public B? B; }",
        Unity + "[SessionTracked] partial class [|Loot|] : UnityEngine.ScriptableObject { public int Gold; } [SessionTracked] partial class S { public Loot? Loot; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAPlaceWhereAnObjectMayHaveToBeMade_WhenAnalyzed_TheTypeIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    public static TheoryData<string> InPlace() => new()
    {
        Silent(Radar),
        Silent(Radar) + "[SessionTracked] partial class S { public Radar Radar { get; } = new(null!); }",
        Silent(Radar) + "[SessionTracked] partial class S { private Radar? _radar; private void Awake() => _radar = new(null!); public bool Has => _radar is not null; }",
        Silent(Radar) + "[SessionTracked] partial class C { public readonly Radar Radar = new(null!); } [SessionTracked] partial class S { public readonly C C = new(); }",
        Silent(Radar) + "[SessionTracked] partial class S { [SessionReference] public Radar? Radar; [SessionReference] public List<Radar> All { get; } = new(); }",
        Silent(Radar) + "[SessionTracked] partial class S { [SessionIgnored(\"made by the ship\")] public Radar? Radar; }",
        Silent(Radar) + "partial class Game { [SessionRoot(\"radar\")] private Radar _radar = new(null!); }",
        Unity + "[SessionTracked] partial class Player : UnityEngine.MonoBehaviour { public int Health; } partial class Game { [SessionRoot(\"player\")] public Player Player = new(); }",
        Unity + "[SessionTracked] partial class Enemy : UnityEngine.MonoBehaviour { public int Health; [SessionFactory] static Enemy Make(SessionCreateContext context) => new(); } [SessionTracked] partial class S { public List<Enemy> All { get; } = new(); }",
        "namespace Godot { public class Node { } } [SessionTracked] partial class Enemy : Godot.Node { public int Health; } [SessionTracked] partial class S { public List<Enemy> All { get; } = new(); }",
        "namespace Mine { public class MonoBehaviour { } } [SessionTracked] partial class Enemy : Mine.MonoBehaviour { public int Health; } [SessionTracked] partial class S { public Enemy? Enemy; }",
    };

    [Theory]
    [MemberData(nameof(InPlace))]
    public Task ForATypeThatIsOnlyRestoredInPlace_WhenAnalyzed_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    private static string Silent(string marked) => MarkedSource.Parse(marked).Text;

    [Theory]
    [InlineData("[SessionTracked] public partial class T : B { public T() { } } public class B { public B(int x = 1) { } }")]
    [InlineData("[SessionTracked] public partial class T(int x) { public int X { get; } = x; }")]
    [InlineData("[SessionTracked] public partial class T(int x) { public int X { get; } = x * 2; }")]
    [InlineData("[SessionTracked] public partial record A(int X); [SessionTracked] public partial record T(int X, int Y) : A(X);")]
    [InlineData("[SessionTracked] public partial record A { public int X { get; init; } public System.Collections.Generic.List<int> L { get; } = new(); } [SessionTracked] public partial record T(int Y) : A;")]
    public Task ForATypeThatCanBeMade_WhenAnalyzed_NothingIsSaid(string source) => Project.SaysNothingAsync("using SessionFlow; " + source);
}
