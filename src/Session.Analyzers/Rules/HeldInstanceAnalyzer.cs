using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1011: a participant makes an object of a tracked class and keeps it in a member that is no root.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeldInstanceAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.HeldInstance,
        "State of a participant is no root",
        "'{0}' makes and holds a '{1}' that no root leads to from here. Write [SessionRoot(\"{2}\")] on it, or [SessionIgnored(\"reason\")].");

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
            .Where(static field => field.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } held && (held.IsTracked() || Hierarchy.TrackedBase(held) is not null))
            .Select(static field => field.AssociatedSymbol ?? field)
            .Where(static member => !member.Has(KnownNames.Root) && !member.IsIgnored())
            .ToList();
        if (held.Count == 0)
            return;
        MemberWrites writes = MemberWrites.Watch(context);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (ISymbol member in held.Where(writes.Creates))
            {
                ITypeSymbol kept = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
                end.ReportDiagnostic(Diagnostic.Create(
                    Rule, member.Locations[0], RootNames.Properties(member, canBeRoot: true), member.Name, kept.ShortName(), RootNames.For(member)));
            }
        });
    }
}
