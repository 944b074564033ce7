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

    [Theory]
    [InlineData("[SessionTracked] public partial class [|T|] : B { public T() : base(1) { } } public class B { public B(int x) { } }", "Give 'B' a protected constructor without parameters, or write a [SessionFactory].")]
    [InlineData("[SessionTracked] public partial class A { public readonly int X; } public abstract class B : A { } [SessionTracked] public partial class [|T|] : B { }", "Mark 'B' [SessionTracked].")]
    [InlineData("[SessionTracked] public partial class [|T|](int x) { public int Y => x; }", "Keep it in a member, X { get; } = x, or write a [SessionFactory].")]
    [InlineData("[SessionTracked] public partial record A { public int X { get; } } [SessionTracked] public partial record [|T|](int Y) : A;", "Hand it on as a parameter, or write an ordinary constructor.")]
    public async Task ForATypeThatCannotBeMade_WhenAnalyzed_ItIsReportedWithWhatToType(string source, string advice)
    {
        ImmutableArray<Diagnostic> reported = await Project.ReportsAsync(Id, "using SessionFlow; " + source);
        Assert.EndsWith(advice, reported[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[SessionTracked] public partial class T : B { public T() { } } public class B { public B(int x = 1) { } }")]
    [InlineData("[SessionTracked] public partial class T(int x) { public int X { get; } = x; }")]
    [InlineData("[SessionTracked] public partial class T(int x) { public int X { get; } = x * 2; }")]
    [InlineData("[SessionTracked] public partial record A(int X); [SessionTracked] public partial record T(int X, int Y) : A(X);")]
    [InlineData("[SessionTracked] public partial record A { public int X { get; init; } public System.Collections.Generic.List<int> L { get; } = new(); } [SessionTracked] public partial record T(int Y) : A;")]
    public Task ForATypeThatCanBeMade_WhenAnalyzed_NothingIsSaid(string source) => Project.SaysNothingAsync("using SessionFlow; " + source);
}
