using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class TypeMustBePartialAnalyzerTests
{
    private const string Id = "SES0001";

    [Theory]
    [InlineData("[SessionFlow.SessionTracked] public class [|Mission|] { }")]
    [InlineData("[SessionFlow.SessionTracked] public struct [|Mission|] { }")]
    [InlineData("[SessionFlow.SessionTracked] public sealed class [|Mission|] : Base { } public class Base { }")]
    [InlineData("public class [|Outer|] { [SessionFlow.SessionTracked] public partial class Inner { } }")]
    [InlineData("public class Outer { [SessionFlow.SessionTracked] public class [|Inner|] { } }")]
    [InlineData("public class [|Outer|] { public partial class Middle { [SessionFlow.SessionTracked] public partial class Inner { } } }")]
    [InlineData("[SessionFlow.SessionTracked] public partial class M { } public class [|Game|] { [SessionFlow.SessionRoot(\"m\")] private M _m = new(); }")]
    [InlineData("public class [|Game|] { [SessionFlow.OnSession(SessionFlow.SessionEventKind.Started)] void A() { } }")]
    [InlineData("[SessionFlow.SessionTracked] public partial class M { } [SessionFlow.SessionTracked] public class [|Both|] { [SessionFlow.SessionRoot(\"m\")] public M Mission = new(); }")]
    public Task ForATypeThatCodeContinues_WhenNotPartial_ItIsReported(string source) => Project.ReportsAsync(Id, source);

    [Theory]
    [InlineData("public class Mission { }")]
    [InlineData("[SessionFlow.SessionTracked] public partial class Mission { }")]
    [InlineData("public class Outer { public class Inner { } [SessionFlow.SessionIgnored(\"no\")] public int X; }")]
    [InlineData("public partial class Outer { [SessionFlow.SessionTracked] public partial class Inner { } public class Plain { } }")]
    [InlineData("public class SessionTrackedAttribute : System.Attribute { } [SessionTracked] public class Mission { }")]
    public Task ForATypeThatCodeCanContinue_WhenAnalyzed_NothingIsSaid(string source) => Project.SaysNothingAsync(source);

    [Fact]
    public async Task ForAReport_WhenRead_TheMessageSaysWhatToType()
    {
        ImmutableArray<Diagnostic> reported = await Project.ReportsAsync(Id, "public class [|Outer|] { [SessionFlow.SessionTracked] public partial class Inner { } }");
        Assert.Equal(
            "'Outer' contains 'Inner', which has [SessionTracked], so it must be partial: write 'partial class Outer'",
            reported[0].GetMessage(CultureInfo.InvariantCulture));
    }
}
