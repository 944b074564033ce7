using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0007: two tracked types have the same name in files, former names included.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeNameClashAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.TypeNameClash, "Two tracked types share a name in files", "'{0}' is named '{1}' in files, as {2} is. Write [SessionTracked(Name = \"{3}\")] on it.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.IsTracked() && TypeNames.Of(context.Compilation, context.CancellationToken).ClashOf(type) is { } clash)
        {
            bool isHere = Hierarchy.IsSource(clash.First);
            string first = isHere ? $"'{clash.First.DisplayName()}'" : $"'{clash.First.DisplayName()}' of {clash.First.ContainingAssembly.Name}";
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                type.Locations[0],
                isHere ? new[] { clash.First.Locations[0] } : null,
                FreeNames.Properties(clash.Free, clash.IsOwn),
                type.Name, clash.Name, first, clash.Free));
        }
    }
}
