using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES2003: an attribute of ours stands where it says nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IneffectiveAttributeAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Suggestion(
        RuleIds.IneffectiveAttribute, "Attribute has no effect", "[{0}] has no effect on '{1}': {2}. Remove it{3}.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.Field, SymbolKind.Property);

    private static void Analyze(SymbolAnalysisContext context)
    {
        ISymbol member = context.Symbol;
        if (member is IFieldSymbol { AssociatedSymbol: not null } || member.GetAttributes().IsEmpty)
            return;
        if (member.Find(KnownNames.Key) is { } key && OfKey(member) is { } useless && !IsKeyOfDerivedDefinition(member, context))
            Check(context, key, useless);
        Check(context, member.Find(KnownNames.Member), OfMember(member));
        Check(context, member.Find(KnownNames.Reference), Elsewhere(member));
        Check(context, member.Find(KnownNames.Ignored), OfIgnored(member));
    }

    private static (string Reason, string Else)? OfKey(ISymbol member) =>
        Elsewhere(member) is { } elsewhere ? elsewhere
        : member.ContainingType.IsValueType ? ("a struct is stored inside its holder and never looked for", "")
        : !IsState(member) ? ("it is no state of an object", "")
        : null;

    private static (string Reason, string Else)? OfMember(ISymbol member)
    {
        if (Elsewhere(member) is { } elsewhere)
            return elsewhere;
        AttributeData? attribute = member.Find(KnownNames.Member);
        bool saysNothing = attribute.NameOr("").Length == 0 && attribute.FormerNames().Count == 0;
        bool isSetByCode = StateMembers.Of(member.ContainingType).Any(state => state.IsSetByCode && SymbolEqualityComparer.Default.Equals(state.Symbol, member));
        return IsState(member) && saysNothing && !isSetByCode ? ("all state is captured anyhow", ", or give it a name")
            : member is IFieldSymbol && !IsState(member) ? ("it is no state of an object", "")
            : null;
    }

    private static (string Reason, string Else)? OfIgnored(ISymbol member) =>
        member.ContainingType.IsTracked() && !member.IsStatic && !StateMembers.HasMemory(member) && !member.Has(KnownNames.Member) ? ("it computes its value and has no memory", "")
        : member is IFieldSymbol { IsConst: true } ? ("a constant is no state", "")
        : null;

    private static (string Reason, string Else)? Elsewhere(ISymbol member) =>
        member.ContainingType.Has(KnownNames.Definition) ? null
        : !member.ContainingType.IsTracked() ? ($"'{member.ContainingType.Name}' is not tracked", $", or mark '{member.ContainingType.Name}' [SessionTracked]")
        : member.IsIgnored() || member.ContainingType.IsIgnored() ? ("it is ignored", "")
        : null;

    // Asked only where an attribute seems to stand in vain, which is rare.
    private static bool IsKeyOfDerivedDefinition(ISymbol member, SymbolAnalysisContext context) => !member.ContainingType.IsTracked()
        && context.Compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, context.CancellationToken).OfType<INamedTypeSymbol>()
            .Any(type => type.Has(KnownNames.Definition) && Hierarchy.Bases(type).Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, member.ContainingType)));

    private static bool IsState(ISymbol member) => !member.IsStatic && member is not IFieldSymbol { IsConst: true } && StateMembers.HasMemory(member);

    private static void Check(SymbolAnalysisContext context, AttributeData? attribute, (string Reason, string Else)? obstacle)
    {
        if (attribute?.ApplicationSyntaxReference is not { } place || obstacle is not { } found)
            return;
        string name = attribute.AttributeClass!.Name.Replace("Attribute", "");
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, place.SyntaxTree.GetLocation(place.Span), name, context.Symbol.Name, found.Reason, found.Else));
    }
}
