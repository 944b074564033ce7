using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1003: a class derives from a tracked one and is not tracked, so that its objects could not be stored.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntrackedDerivedTypeAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.UntrackedDerivedType,
        "Class derived from a tracked one is not tracked",
        "'{0}' derives from '{1}', which is tracked, but is not tracked itself, so {2}. {3}.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || type.IsTracked() || type.IsIgnored() || Hierarchy.TrackedBase(type) is not { } tracked)
            return;
        bool hasState = StateMembers.Of(type).Any();
        if (type.IsAbstract && !hasState)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            type.Locations[0],
            hasState ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            new[] { tracked.Locations[0] },
            TrackAdvice.Properties(type),
            type.Name,
            tracked.Name,
            type.IsAbstract ? "its members are not captured" : "its objects are not captured",
            TrackAdvice.For(type)));
    }
}
