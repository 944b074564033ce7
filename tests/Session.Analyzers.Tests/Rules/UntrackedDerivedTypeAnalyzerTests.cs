using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class UntrackedDerivedTypeAnalyzerTests
{
    private const string Id = "SES1003";

    private const string Prelude = """ [SessionTracked] abstract partial class Turret { public float Heat; }  """;

    public static TheoryData<string> Reported() => new()
    {
        "class [|Laser|] : Turret { public int Charge; }",
        "class [|Laser|] : Turret { private int _charge; public void Up() => _charge++; }",
        "class [|Laser|] : Turret { }",
        "abstract class [|Beam|] : Turret { public int Charge; }",
        "class [|Laser|] : Turret { public int Charge; } class [|Pulse|] : Laser { public int Rate; }",
        "class [|Laser|] : Turret { public int Charge; } [SessionTracked] partial class Pulse : Laser { public int Rate; }",
        "sealed class [|Laser|] : Turret { public readonly int Charge = 2; }",
        "partial class Outer { class [|Laser|] : Turret { public int Charge; } }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class Laser : Turret { public int Charge; }",
        """[SessionIgnored("a ghost of the editor")] class Laser : Turret { public int Charge; }""",
        "abstract class Beam : Turret { public abstract void Fire(); } [SessionTracked] partial class Laser : Beam { public override void Fire() { } }",
        "class Plain { public int X; } class Derived : Plain { public int Y; }",
        "interface ITurret { } class Other : ITurret { public int X; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAClassDerivedFromATrackedOne_WhenItIsNotTracked_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, Prelude + source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAClass_WhenItIsTrackedOrSettledOrHasNoObjects_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(Prelude + source);

    [Theory]
    [InlineData("class [|Laser|] : Turret { public int Charge; }", DiagnosticSeverity.Warning)]
    [InlineData("class [|Laser|] : Turret { }", DiagnosticSeverity.Info)]
    public async Task ForADerivedClass_WhenItHasNoState_ItIsOnlyASuggestion(string source, DiagnosticSeverity severity) =>
        Assert.Equal(severity, (await RuleCorpus.ReportsAsync(Id, Prelude + source))[0].Severity);
}
