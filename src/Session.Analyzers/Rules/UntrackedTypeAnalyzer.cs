using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// SES1002: tracked types hold a class or struct of this compilation, or derive from it, and it is not tracked. Said once, at
/// that type; the members that hold it are further locations.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntrackedTypeAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.UntrackedType, "Type that state consists of is not tracked", "'{0}' is not tracked, so {1} is not captured. {2}.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsTracked() || type.IsIgnored())
            return;
        IReadOnlyList<ISymbol> places = UntrackedClosure.Of(context.Compilation, context.CancellationToken).PlacesOf(type);

        // Another rule has the types between a tracked base and the tracked classes below.
        if (places.Count == 0 || Hierarchy.TrackedBase(type) is not null)
            return;
        string lost = places[0] is INamedTypeSymbol derived ? $"its part of '{derived.Name}'" : $"'{places[0].ContainingType.Name}.{places[0].Name}'";
        string more = places.Count == 1 ? "" : $" (with {places.Count - 1} more)";
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, type.Locations[0], places.Select(static place => place.Locations[0]), TrackAdvice.Properties(type), type.Name, lost + more, TrackAdvice.For(type)));
    }
}
