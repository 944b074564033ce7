using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class UntrackableDeclarationAnalyzerTests
{
    private const string Id = "SES0002";

    [Theory]
    [InlineData("[SessionTracked] public static partial class [|T|] { }", "Move the state into a class that has.")]
    [InlineData("[SessionTracked] public ref partial struct [|T|] { }", "Write it as a struct.")]
    [InlineData("[SessionTracked] file partial class [|T|] { }", "Remove 'file'.")]
    [InlineData("public partial struct [|Game|] { [OnSession(SessionEventKind.Ended)] void Done() { } }", "Write it as a class.")]
    public async Task ForADeclarationThatCannotBeTaken_WhenAnalyzed_ItIsReportedWithWhatToType(string source, string advice)
    {
        ImmutableArray<Diagnostic> reported = await Project.ReportsAsync(Id, "using SessionFlow; " + source);
        Assert.EndsWith(advice, reported[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[SessionTracked] public sealed partial class T { public int X; }")]
    [InlineData("[SessionTracked] public readonly partial struct T { public readonly int X; }")]
    [InlineData("public partial record Outer { [SessionTracked] public partial class T { } }")]
    [InlineData("[SessionTracked] public partial class T<U> { }")]
    [InlineData("public partial class Outer<U> { [SessionTracked] public partial class T { } }")]
    [InlineData("[SessionTracked] public partial record T(int X);")]
    [InlineData("[SessionTracked] public partial record struct T(int X);")]
    [InlineData("[SessionTracked] public partial class T(int x) { public int X = x; }")]
    [InlineData("[SessionTracked] public partial class T { public int DescribeSession; }")]
    [InlineData("[SessionTracked] public partial class A { public int X; } [SessionIgnored(\"no state\")] public class B : A { } [SessionTracked] public partial class T : B { }")]
    [InlineData("public partial record NotMarked<T>(int X);")]
    [InlineData("[SessionTracked] public partial class M { } public partial class Game { [SessionRoot(\"x\")] private static M? s_x; [OnSession(SessionEventKind.Started)] static void Began() => s_x = null; }")]
    public Task ForADeclarationThatCanBeTaken_WhenAnalyzed_NothingIsSaid(string source) => Project.SaysNothingAsync("using SessionFlow; " + source);
}
