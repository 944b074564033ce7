using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0004: two members that one type declares have the same name in files, former names included.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemberNameClashAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.MemberNameClash, "Two members share a name in files", "'{0}' is named '{1}' in files, as '{2}' is. Write [SessionMember(Name = \"{3}\")] on it.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsTracked())
            return;
        List<ISymbol> members = StateMembers.Of(type).Select(static member => member.Symbol).ToList();
        if (members.All(static member => !member.Has(KnownNames.Member)))
            return;
        var taken = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        var all = new HashSet<string>(members.SelectMany(NamesOf), StringComparer.Ordinal);
        foreach (ISymbol member in members)
        {
            foreach (string name in NamesOf(member))
            {
                if (!taken.TryGetValue(name, out ISymbol? first))
                    taken.Add(name, member);
                else if (!SymbolEqualityComparer.Default.Equals(first, member))
                    Report(context, member, name, first, FreeNames.After(NamesOf(member).First(), all));
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, ISymbol member, string name, ISymbol first, string free)
    {
        // A former name says what older files hold: another name would not settle which of the two it was.
        bool isOwn = NamesOf(member).First() == name;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, member.Locations[0], new[] { first.Locations[0] }, FreeNames.Properties(free, isOwn), member.Name, name, first.Name, free));
    }

    private static IEnumerable<string> NamesOf(ISymbol member)
    {
        AttributeData? attribute = member.Find(KnownNames.Member);
        return new[] { attribute.NameOr(member.Name) }.Concat(attribute.FormerNames());
    }
}
