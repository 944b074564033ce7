using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// SES1007: tracked classes derive from a class of another assembly whose state is not captured. Said once for a base, at the
/// first class that derives from it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatefulForeignBaseAnalyzer : SessionAnalyzer
{
    private const int Shown = 5;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.StatefulForeignBase,
        "State of a base of another assembly is not captured",
        "'{0}' derives from '{1}', whose state ({2}) is not captured. Write [assembly: SessionInherited(typeof({1}), \"{3}\")], or [assembly: SessionIgnoredType(typeof({1}), \"reason\")].");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !type.IsTracked() || ForeignBases.Of(context.Compilation, context.CancellationToken).At(type) is not { } found)
            return;
        string more = found.Members.Count > Shown ? $" and {found.Members.Count - Shown} more" : "";
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            type.Locations[0],
            found.Others.Select(static other => other.Locations[0]),
            ImmutableDictionary<string, string?>.Empty.Add("base", Unbound(found.Type)),
            type.Name,
            found.Type.ShortName(),
            string.Join(", ", found.Members.Take(Shown)) + more,
            found.Members[0]));
    }

    private static string Unbound(INamedTypeSymbol type) => (type.IsGenericType ? type.ConstructUnboundGenericType() : type).FullName();
}
