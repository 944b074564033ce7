using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class AssignedParameterAnalyzerTests
{
    private const string Id = "SES1006";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T(int [|x|]) { public int X { get; } = x; public int Next() => x++; }",
        "[SessionTracked] partial class T(int [|x|]) { public int X { get; } = x; public void Set(int y) => x = y; }",
        "[SessionTracked] partial class T(int [|x|], int [|y|]) { public int X { get; } = x; public int Y { get; } = y; public void Swap() => (x, y) = (y, x); }",
        "[SessionTracked] partial class T(int [|x|]) { public int X { get; } = x; public void Set() => Other(ref x); private static void Other(ref int a) => a++; }",
        "[SessionTracked] partial class T(string? [|x|]) { public string? X { get; } = x; public string Get() => x ??= \"a\"; }",
        "[SessionTracked] partial class T(int [|x|]) { public int X { get; } = x; public int Y { get => x; set => x = value; } }",
        "[SessionTracked] partial class T(int [|x|]) { public int X { get; } = x; public Action Later() => () => x = 3; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T(int x) { public int X { get; } = x; }",
        "[SessionTracked] partial class T(int x) { private int _x = x; public int Next() => _x++; }",
        "[SessionTracked] partial class T(int x) { public int X { get; } = x; public int Twice() => 2 * x; }",
        "[SessionTracked] partial record T(int X) { public int Twice() { int x = X; x++; return x; } }",
        "partial class T(int x) { public int Next() => x++; }",
        "[SessionTracked] partial class T(int x) { public int X { get; } = x; public int Other(int x) => x++; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAParameter_WhenAMemberAssignsIt_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAParameter_WhenItIsOnlyRead_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public async Task ForAReport_WhenRead_TheMessageWritesTheFieldAndThePlaceOfTheWriteIsNamed()
    {
        var reported = (await RuleCorpus.ReportsAsync(Id, "[SessionTracked] partial class T(int [|x|]) { public int X { get; } = x; public int Next() => x++; }"))[0];
        Assert.EndsWith("Write a field, 'private int _x = x;'.", reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Equal("x", reported.AdditionalLocations.Single().SourceTree!.GetText().ToString(reported.AdditionalLocations[0].SourceSpan));
    }
}
