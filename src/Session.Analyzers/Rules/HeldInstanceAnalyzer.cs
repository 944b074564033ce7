using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1011: a participant makes objects of a tracked class and keeps them in a member that is no root.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeldInstanceAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.HeldInstance,
        "State of a participant is no root",
        "'{0}' makes and holds a '{1}' that no root leads to from here. {2}, or write [SessionIgnored(\"reason\")] on it.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(AnalyzeType, SymbolKind.NamedType);

    private static void AnalyzeType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || type.IsTracked() || type.IsIgnored() || ParticipantParser.FirstMark(type) is null)
            return;
        List<ISymbol> held = SourceMembers.Of(type).OfType<IFieldSymbol>()
            .Where(static field => IsOfTracked(field.Type) || ElementsOf(field.Type).Any(IsOfTracked))
            .Select(static field => field.AssociatedSymbol ?? field)
            .Where(static member => !member.Has(KnownNames.Root) && !member.IsIgnored())
            .ToList();
        if (held.Count == 0)
            return;
        MemberWrites writes = MemberWrites.Watch(context);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (ISymbol member in held)
            {
                ITypeSymbol kept = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
                bool canBeRoot = IsOfTracked(kept);
                if (canBeRoot ? !writes.Creates(member) : !writes.CreatesContent(member))
                    continue;
                string made = canBeRoot ? kept.ShortName() : ElementsOf(kept).First(IsOfTracked).ShortName();
                string advice = canBeRoot ? $"Write [SessionRoot(\"{RootNames.For(member)}\")] on it" : "Move it into a tracked class that is a root";
                end.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], RootNames.Properties(member, canBeRoot), member.Name, made, advice));
            }
        });
    }

    private static bool IsOfTracked(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } held && (held.IsTracked() || Hierarchy.TrackedBase(held) is not null);

    private static IEnumerable<ITypeSymbol> ElementsOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true } generic && Mutability.IsChangingCollection(generic) ? generic.TypeArguments : Enumerable.Empty<ITypeSymbol>();
}
