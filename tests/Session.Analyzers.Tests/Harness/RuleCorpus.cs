using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Analyzers.Tests.Harness;

/// <summary>The two tables of a rule: sources that it reports at the marked places, and near misses of which no rule says anything.</summary>
internal static class RuleCorpus
{
    private const string Usings = "using System; using System.Collections.Generic; using SessionFlow; ";

    /// <summary>Asserts that the marked places are reported by one rule and nothing else is; the source compiles.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportsAsync(string id, string marked)
    {
        ImmutableArray<Diagnostic> reported = await Project.ReportsAsync(id, Usings + marked);
        AssertCompiles(MarkedSource.Parse(Usings + marked).Text);
        Assert.NotEmpty(reported);
        return reported;
    }

    /// <summary>Asserts that no rule has anything to say of a source that compiles.</summary>
    public static async Task SaysNothingAsync(string source)
    {
        await Project.SaysNothingAsync(Usings + source);
        AssertCompiles(Usings + source);
    }

    /// <summary>What one rule says of a source.</summary>
    public static async Task<string> MessageAsync(string id, string marked) =>
        (await ReportsAsync(id, marked))[0].GetMessage(CultureInfo.InvariantCulture);

    private static void AssertCompiles(string source)
    {
        IEnumerable<string> errors = Project.Compile(source).GetDiagnostics().Where(static item => item.Severity == DiagnosticSeverity.Error).Select(static item => item.ToString());
        Assert.Equal("", string.Join('\n', errors));
    }
}
