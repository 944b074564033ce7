using System;
using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class MutableStaticAnalyzerTests
{
    private const string Id = "SES1005";

    private const string Prelude = """ [SessionTracked] partial class M { public int X; } """;

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { public static int [|Score|]; }",
        "[SessionTracked] partial class T { private static int [|s_next|]; public int Id { get; } = s_next++; }",
        "[SessionTracked] partial class T { private static int [|s_next|]; public int Id; public T() => Id = ++s_next; }",
        "[SessionTracked] partial class T { public static int [|Score|] { get; set; } }",
        "[SessionTracked] partial class T { private static int [|s_next|]; public int Id = s_next; public void Up() => s_next++; }",
        "[SessionTracked] partial class T { private static readonly List<int> [|s_all|] = new(); public void Up() => s_all.Add(1); }",
        "[SessionTracked] partial class T { public static readonly List<int> [|All|] = new(); }",
        "[SessionTracked] partial class T { private static readonly Dictionary<int, int> [|s_all|] = new(); public void Up() => s_all[1] = 2; }",
        "[SessionTracked] partial class T { private static readonly int[] [|s_all|] = new int[2]; public void Up() => s_all[1]++; }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void A() { } internal static int [|Level|]; }",
        """partial class Game { [SessionRoot("m")] private static M s_m = new(); public static M? [|Current|]; }""",
        "[SessionTracked] partial struct S { public int X; public static int [|Count|]; }",
        "[SessionTracked] partial class T { private static T2? [|s_last|]; public void Up() => s_last = new(); } [SessionTracked] partial class T2 { }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { public const int Max = 3; public static readonly int Min = 1; }",
        """[SessionTracked] partial class T { private static readonly Dictionary<string, int> s_costs = new() { ["a"] = 1 }; public int Cost => s_costs["a"]; }""",
        "[SessionTracked] partial class T { public static readonly List<int> Primes = new() { 2, 3, 5 }; }",
        """[SessionTracked] partial class T { [SessionIgnored("a cache of the engine")] public static int Cached; }""",
        "[SessionTracked] partial class T { public static T Instance { get; private set; } = new(); public void Swap() => Instance = this; }",
        "class Globals { public static int Score; public static List<int> All = new(); }",
        """partial class Game { [SessionRoot("m")] public static M Mission = new(); }""",
        "[SessionTracked] partial class T { private static int s_limit; static T() => s_limit = 3; public int Limit => s_limit; }",
        "[SessionTracked] partial class T { private static readonly Func<int> s_one = static () => 1; public int One => s_one(); }",
        "[SessionTracked] partial class T { public static event Action? Changed; public void Up() => Changed?.Invoke(); }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAStaticBesideState_WhenItChanges_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, Prelude + source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAStatic_WhenItIsSettledOrConstant_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(Prelude + source);

    [Theory]
    [InlineData("public static M? [|Current|];", "Write [SessionRoot(\"current\")] on it, or write [SessionIgnored(\"reason\")] on it.")]
    [InlineData("public static int [|Score|];", "Move it into a member of the state, or write [SessionIgnored(\"reason\")] on it.")]
    public async Task ForAStatic_WhenRead_TheMessageEndsWithWhatToType(string member, string end) =>
        Assert.EndsWith(end, await RuleCorpus.MessageAsync(Id, $"{Prelude}[SessionTracked] partial class T {{ {member} }}"), StringComparison.Ordinal);
}
