using System.Collections.Generic;
using System.Linq;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Proofs;

/// <summary>
/// A private member that only a restore writes or only a capture reads looks unused to a compiler that does not see generated
/// code. With it, the compiler stays silent without any suppressor.
/// </summary>
public sealed class CompilerWarningTests
{
    private static readonly string[] Watched = { "CS0649", "CS0169", "CS0414" };

    private const string Members = """
        private int _neverUsed;
        private int _onlyRead;
        private int _onlyWritten = 3;
        private string? _text;
        private System.Collections.Generic.List<int>? _list;
        private T? _next;

        public int Sum => _onlyRead;
        """;

    [Fact]
    public void ForTrackedMembers_WhenCompiled_NoneLooksUnused() =>
        Assert.Empty(WarningsOf($"[SessionFlow.SessionTracked] public partial class T {{ {Members} }}"));

    [Fact]
    public void ForTheSameMembers_WhenNotTracked_TheCompilerComplains() =>
        Assert.Equal(Watched.Order(), WarningsOf($"public partial class T {{ {Members} }}").Distinct().Order());

    private static IEnumerable<string> WarningsOf(string source) =>
        Project.Compile(source).GetDiagnostics().Select(static item => item.Id).Where(Watched.Contains);
}
