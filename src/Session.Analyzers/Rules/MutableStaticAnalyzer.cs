using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1005: a static of a tracked type or a participant changes while the game plays; statics are not captured.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutableStaticAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.MutableStatic,
        "Mutable static is not captured",
        "'{0}' is static and changes, and statics are not captured. {1}, or write [SessionIgnored(\"reason\")] on it.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(AnalyzeType, SymbolKind.NamedType);

    private static void AnalyzeType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsIgnored() || !(type.IsTracked() || ParticipantParser.FirstMark(type) is not null))
            return;
        List<StaticMember> statics = StaticMember.Of(type).ToList();
        if (statics.Count == 0)
            return;
        MemberWrites writes = MemberWrites.Watch(context);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (StaticMember member in statics)
                Report(end, member, writes);
        });
    }

    private static void Report(SymbolAnalysisContext context, StaticMember member, MemberWrites writes)
    {
        ISymbol symbol = member.Symbol;
        bool isSet = !member.IsReadOnly && (Mutability.IsSetFromOutside(symbol) || writes.InPlay(symbol));
        bool isFilled = Mutability.IsChangingCollection(member.Type) && (writes.Filled(symbol) is not null || IsLeftToBeFilled(symbol));
        bool isArrayWritten = member.Type is IArrayTypeSymbol && writes.Filled(symbol) is not null;
        if (!isSet && !isFilled && !isArrayWritten)
            return;
        bool canBeRoot = member.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } held && held.IsTracked() && member.Symbol.ContainingType.TypeKind == TypeKind.Class;
        Location[] others = new[] { writes.Of(symbol) ?? writes.Filled(symbol) }.OfType<Location>().ToArray();
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, symbol.Locations[0], others, RootNames.Properties(symbol, canBeRoot), symbol.Name,
            canBeRoot ? $"Write [SessionRoot(\"{RootNames.For(symbol)}\")] on it" : "Move it into a member of the state"));
    }

    /// <summary>True for a collection that others can reach and that nothing stands in yet: there to be filled.</summary>
    private static bool IsLeftToBeFilled(ISymbol symbol) => symbol.DeclaredAccessibility != Accessibility.Private
        && symbol.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => IsEmptyCreation(variable.Initializer?.Value),
            PropertyDeclarationSyntax property => IsEmptyCreation(property.Initializer?.Value),
            _ => false,
        });

    private static bool IsEmptyCreation(ExpressionSyntax? value) =>
        value is BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } };
}
