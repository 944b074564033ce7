using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class StateCoverageAnalyzerTests
{
    private const string Source = """
        using System;
        using SessionFlow;
        public struct Point { public int X; }
        [SessionTracked] public partial class Mission
        {
            public const int Max = 3;
            public int Score;
            public Point At { get; set; }
            [SessionIgnored("an asset")] public object? Texture;
            public Action? Won;
            public bool IsOver => Score > Max;
        }
        [SessionTracked] public partial class Empty { }
        """;

    [Fact]
    public async Task ForATrackedType_WhenTheBuildAsks_EachMemberIsListedOnce() => Assert.Equal(
        [
            "'Mission': 2 tracked: Score, At; 1 ignored: Texture (an asset); 1 lost: Won (a delegate is code and not state)",
            "'Empty': 0 tracked; 0 ignored; 0 lost",
        ],
        await MessagesAsync("SES2020", ("SessionCoverage", "true")));

    [Theory]
    [InlineData("SessionCoverage", "false")]
    [InlineData("SessionCoverage", "")]
    [InlineData("Other", "true")]
    public async Task ForATrackedType_WhenTheBuildDoesNotAsk_NothingIsSaid(string property, string value) =>
        Assert.Empty(await MessagesAsync("SES2020", (property, value)));

    [Theory]
    [InlineData("100", 1)]
    [InlineData("75.1", 1)]
    [InlineData("75", 0)]
    [InlineData("0", 0)]
    [InlineData("many", 0)]
    public async Task ForAMinimum_WhenATypeIsBelowIt_TheBuildFails(string minimum, int expected)
    {
        string[] messages = await MessagesAsync("SES0020", ("SessionCoverageMinimum", minimum));
        Assert.Equal(expected, messages.Length);
        Assert.All(messages, message => Assert.Equal(
            $"'Mission' is covered to 75 %, and SessionCoverageMinimum is {minimum}. Track these, or write [SessionIgnored(\"reason\")] on them: Won (a delegate is code and not state).",
            message));
    }

    private static async Task<string[]> MessagesAsync(string id, (string, string) property)
    {
        Compilation compilation = Project.Compile(Source);
        return (await Project.AnalyzeAsync(compilation, failed: null, new BuildProperties(property)))
            .Where(item => item.Id == id).Select(static item => item.GetMessage(CultureInfo.InvariantCulture)).ToArray();
    }
}
