using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>
/// The matrix of edits over every corpus source, each type of which is edited in turn. Whatever the edit, the driver that
/// remembers ends with the files of one that does not, and writes exactly those again that changed.
/// </summary>
public sealed class CachingMatrixTests(ITestOutputHelper output)
{
    public static TheoryData<string> Sources() => new(CorpusFiles.Names.Concat(CorpusFiles.LatestNames));

    [Theory]
    [MemberData(nameof(Sources))]
    public void ForACorpusSource_WhenAnEditDoesNotConcernIt_NothingIsWrittenAgain(string name)
    {
        CSharpCompilation compilation = CorpusFiles.DialectOf(name).Compile(CorpusFiles.Read(name));
        Generation first = Generation.Of(compilation);
        foreach ((string edit, Func<CSharpCompilation, Compilation> apply) in Edits.OfNoConcern)
        {
            Generation second = first.Again(apply(compilation));
            Assert.True(first.Files.All(file => second.Files[file.Key] == file.Value), edit);
            foreach (string stage in StageNames.All)
                Assert.All(second.Reasons(stage), reason => Assert.True(Caching.IsCached(reason), $"{edit}, {stage}: {reason}"));
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void ForEachTypeOfACorpusSource_WhenAMemberIsAdded_ExactlyWhatChangedIsWrittenAgain(string name) =>
        ForEachType(name, Edits.AddMember);

    [Theory]
    [MemberData(nameof(Sources))]
    public void ForEachTypeOfACorpusSource_WhenRenamed_ExactlyWhatChangedIsWrittenAgain(string name) =>
        ForEachType(name, Edits.Rename);

    [Theory]
    [MemberData(nameof(Sources))]
    public void ForEachTypeOfACorpusSource_WhenRemoved_WhatChangedIsWrittenAgain(string name) =>
        ForEachType(name, Edits.Remove, isExact: false);

    [Theory]
    [InlineData(PlantedLeak.None, false)]
    [InlineData(PlantedLeak.Location, true)]
    [InlineData(PlantedLeak.Line, true)]
    [InlineData(PlantedLeak.Symbol, true)]
    [InlineData(PlantedLeak.Node, true)]
    [InlineData(PlantedLeak.Compilation, true)]
    [InlineData(PlantedLeak.ArrayWithoutEquality, true)]
    [InlineData(PlantedLeak.BodyText, true)]
    [InlineData(PlantedLeak.FileCount, true)]
    public void ForAPlantedLeak_WhenTheMatrixIsRun_ItIsSeen(PlantedLeak leak, bool isSeen)
    {
        CSharpCompilation compilation = Dialect.Latest.Compile("[SessionFlow.SessionTracked] public partial class T { public int X; int F() { return 1; } }");
        Generation first = Generation.Of(compilation, new LeakyGenerator(leak));
        string[] seenBy = Edits.OfNoConcern
            .Where(edit => first.Again(edit.Apply(compilation)).Reasons(LeakyGenerator.Stage).Any(static reason => !Caching.IsCached(reason)))
            .Select(static edit => edit.Name).ToArray();
        Assert.Equal(isSeen, seenBy.Length > 0);
        output.WriteLine($"{leak} is seen by: {string.Join(", ", seenBy)}");
    }

    private void ForEachType(string name, Func<CSharpCompilation, SyntaxNode, CSharpCompilation?> edit, bool isExact = true)
    {
        CSharpCompilation compilation = Edits.Split(CorpusFiles.DialectOf(name).Compile(CorpusFiles.Read(name)));
        Generation first = Generation.Of(compilation);
        int edits = 0;
        int written = 0;
        foreach (BaseTypeDeclarationSyntax type in compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).OfType<BaseTypeDeclarationSyntax>())
        {
            if (edit(compilation, type) is not { } edited)
                continue;
            Generation second = first.Again(edited);
            IReadOnlyDictionary<string, string> clean = Generation.Of(edited).Files;
            Assert.Equal(clean.OrderBy(static file => file.Key, StringComparer.Ordinal), second.Files.OrderBy(static file => file.Key, StringComparer.Ordinal));

            string[] changed = clean.Where(file => !first.Files.TryGetValue(file.Key, out string? before) || before != file.Value)
                .Select(static file => file.Key).Order(StringComparer.Ordinal).ToArray();
            string[] again = second.Outputs<SourceFile>(Stages.TypeFiles, Stages.ParticipantFiles, Stages.TypeSet)
                .Where(static item => item.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
                .Select(static item => item.Value.Name).Order(StringComparer.Ordinal).ToArray();

            // The driver compares by place, so that after a removal what stood behind counts as modified.
            Assert.Equal(changed, isExact ? again : again.Intersect(changed));
            edits++;
            written += again.Length;
        }

        output.WriteLine($"{edits} edits, {written} of {edits * first.Files.Count} files written again");
    }
}
