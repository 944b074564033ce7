using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Analyzers.Tests.Proofs;

/// <summary>
/// Shapes of classes that games have. In the sources, <c>/*SESnnnn*/</c> stands before what has to be reported, and nothing
/// else may be.
/// </summary>
public sealed partial class ClassShapeTests(ITestOutputHelper output)
{
    public static TheoryData<string> Shapes() => new(Corpus.Shapes);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task ForShapesOfClasses_WhenAnalyzed_ExactlyTheMarkedPlacesAreReported(string shape)
    {
        Compilation compilation = Project.CompileFiles(AnotherFile().Split(Corpus.Shape(shape)), Corpus.Engine);
        Assert.Equal("", string.Join('\n', compilation.GetDiagnostics().Where(static item => item.Severity == DiagnosticSeverity.Error)));
        ImmutableArray<Diagnostic> reported = await Project.AnalyzeAsync(compilation);
        foreach (Diagnostic item in reported)
            output.WriteLine($"{item.Location.GetLineSpan()}: {item.Id} {item.GetMessage(null)}");

        Assert.Equal(
            compilation.SyntaxTrees.SelectMany(Marks).Order(StringComparer.Ordinal),
            reported.Where(static item => !item.IsSuppressed).Select(static item => Place(item.Id, item.Location.SourceTree!, item.Location.SourceSpan.Start)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Marks(SyntaxTree tree) => Mark().Matches(tree.ToString())
        .Select(mark => (Id: mark.Groups[1].Value, End: Mark().Match(tree.ToString(), mark.Index + mark.Length) is { Success: true } next && next.Index == mark.Index + mark.Length ? next.Index + next.Length : mark.Index + mark.Length))
        .Select(mark => Place(mark.Id, tree, mark.End));

    private static string Place(string id, SyntaxTree tree, int start) =>
        $"{tree.FilePath}:{tree.GetText().Lines.GetLineFromPosition(start).LineNumber + 1} {id} {tree.GetRoot().FindToken(start).ValueText}";

    [GeneratedRegex(@"/\*(SES\d{4})\*/")]
    private static partial Regex Mark();

    [GeneratedRegex("^// ---- another file\\s*$", RegexOptions.Multiline)]
    private static partial Regex AnotherFile();
}
