using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// SES2006: state holds objects that never change and have an id. Said once, at their class; the members that hold them are
/// further locations.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedDataAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Suggestion(
        RuleIds.SharedData,
        "Shared data is better stored by its key",
        "'{0}' never changes and has '{1}', by which {2} could be stored and found again. Write [SessionDefinition] on '{0}' and [SessionKey] on '{1}'.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class)
            return;
        IReadOnlyList<ISymbol> places = SharedData.Of(context.Compilation, context.CancellationToken).PlacesOf(type);
        if (places.Count == 0 || IdMembers.Of(type, context.Compilation) is not { } id)
            return;
        string more = places.Count == 1 ? "" : $" (with {places.Count - 1} more)";
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, type.Locations[0], places.Select(static place => place.Locations[0]), IdMembers.Properties(id),
            type.Name, id.Symbol.Name, $"'{places[0].ContainingType.Name}.{places[0].Name}'{more}"));
    }
}
