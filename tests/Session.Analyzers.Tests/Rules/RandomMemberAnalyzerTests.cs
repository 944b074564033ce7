using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class RandomMemberAnalyzerTests
{
    private const string Id = "SES1008";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { private readonly Random [|_dice|] = new(); }",
        "[SessionTracked] partial class T { public Random [|Dice|] { get; } = new(7); }",
        "[SessionTracked] partial class T { private Random? [|_dice|]; public void Roll() => _dice = new Random(); }",
        "[SessionTracked] partial class T { private readonly Random [|_dice|]; public T(Random dice) => _dice = dice; }",
        "[SessionTracked] partial class T { private readonly Random [|_dice|]; public T(int seed) => _dice = new Random(seed); }",
        "[SessionTracked] partial class T { public Random? [|Dice|]; }",
        "[SessionTracked] partial class T { internal Random [|Dice|] = new Random(3); private int _x; public int Next() => _x = Dice.Next(); }",
        "[SessionTracked] partial struct T { public Random [|Dice|]; public int X; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        """[SessionTracked] partial class T { [SessionIgnored("sparks only")] private readonly Random _dice = new(); }""",
        "[SessionTracked] partial class T { private static readonly Random s_dice = new(); public int Roll() => s_dice.Next(); }",
        "[SessionTracked] partial class T { public int Roll() => new Random(3).Next(); }",
        "class Sparks { private readonly Random _dice = new(); public int Roll() => _dice.Next(); }",
        "[SessionTracked] partial class T { public uint Seed = 1; public uint Roll() => Seed = Seed * 1664525 + 1013904223; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForARandom_WhenItIsState_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForARandom_WhenItIsNoState_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);
}
