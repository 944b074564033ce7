using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Analyzers.Tests.Proofs;

/// <summary>Classes as real games have them: what the rules say of one has to stay few enough to be read.</summary>
public sealed class GameShapeTests(ITestOutputHelper output)
{
    /// <summary>Warnings and errors per type, and everything per type, that a reader is asked to look at.</summary>
    private const int MostWarnings = 3;
    private const int MostReports = 7;

    public static TheoryData<string> Games() => new(Corpus.Games);

    [Theory]
    [MemberData(nameof(Games))]
    public async Task ForAGame_WhenAnalyzed_NoTypeIsFloodedAndTheReportsAreTheExpectedOnes(string game)
    {
        Compilation compilation = Project.Compile(Corpus.Game(game), Corpus.Engine);
        Assert.Empty(compilation.GetDiagnostics().Where(static item => item.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> reported = await Project.AnalyzeAsync(compilation);
        foreach (IGrouping<string, Diagnostic> type in reported.GroupBy(TypeOf))
        {
            output.WriteLine($"{type.Key}: {string.Join(", ", type.Select(static item => $"{item.Id} {TextOf(item)}"))}");
            Assert.InRange(type.Count(static item => item.Severity >= DiagnosticSeverity.Warning), 0, MostWarnings);
            Assert.InRange(type.Count(), 0, MostReports);
        }

        Assert.Equal(Expected[game], reported.Select(static item => $"{item.Id} {TypeOf(item)}.{TextOf(item)}").Order(StringComparer.Ordinal));
    }

    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["Platformer"] =
        [
            "SES1003 Ghost.Ghost", "SES1003 Spider.Spider", "SES2010 Checkpoint._flame", "SES2010 Enemy._corpse", "SES2010 Player._animation",
            "SES2010 Player._invulnerable", "SES2010 Player._nameTag", "SES2010 Player._onDied", "SES2010 Player._sprite",
        ],
        ["Roguelike"] = ["SES1001 Creature.Tint", "SES1001 Creature._reaction", "SES1003 Amulet.Amulet", "SES1003 Ring.Ring", "SES1008 Dungeon._dice"],
        ["Shooter"] =
        [
            "SES0003 Soldier.Soldier", "SES0003 Weapon.Weapon", "SES1001 Soldier._target", "SES1002 Backpack.Backpack", "SES2010 Soldier._portrait", "SES2010 Weapon._body", "SES2010 Weapon._camera",
            "SES2010 Weapon._muzzle",
        ],
        ["Strategy"] = [],
    };

    private static string TypeOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>().First().Identifier.ValueText;

    private static string TextOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
