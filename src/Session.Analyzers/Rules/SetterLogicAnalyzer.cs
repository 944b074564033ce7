using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// SES2007: setters do more than to keep a value. A restore writes the fields and runs no setter, so what they do besides has to
/// be done in one hook: said once for a type.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SetterLogicAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Suggestion(
        RuleIds.SetterLogic,
        "Setter has logic that a restore does not run",
        "The setter of '{0}' does more than to keep the value, and a restore writes the field without it. Write 'partial void OnRestored(SessionRestoreContext context)'.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !type.IsTracked() || Hooks.ImplementsOnRestored(type))
            return;
        var state = new HashSet<string>(StateMembers.Of(type).Select(static member => member.Symbol.Name));
        List<ISymbol> found = SourceMembers.Of(type)
            .Where(member => member is IPropertySymbol { SetMethod: { IsInitOnly: false } set, IsStatic: false } && !member.IsIgnored()
                && set.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(context.CancellationToken) is AccessorDeclarationSyntax accessor && SetterShape.HasLogic(accessor, state)))
            .ToList();
        if (found.Count > 0)
            context.ReportDiagnostic(Diagnostic.Create(Rule, found[0].Locations[0], found.Skip(1).Select(static property => property.Locations[0]), found[0].Name));
    }
}
