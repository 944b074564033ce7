using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Model.Kinds;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0005: a member is marked as a key and cannot be one, or its object has one already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyMemberAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.KeyMember, "Member cannot be the key", "'{0}' cannot be the key of '{1}': {2}. {3}.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !type.IsTracked())
            return;
        ISymbol? first = KeyAbove(type);
        foreach (StateMember member in StateMembers.Of(type).Where(static member => member.Symbol.Has(KnownNames.Key)))
        {
            if (first is not null)
                Report(context, member.Symbol, $"'{first.ContainingType.Name}.{first.Name}' is its key already", "Remove [SessionKey] from one of them", first);
            else if (Obstacle(member.Type, context.Compilation, context.CancellationToken) is { } reason)
                Report(context, member.Symbol, reason, "Mark a number, a string, an enum or a Guid [SessionKey]", first: null);
            first ??= member.Symbol;
        }
    }

    private static ISymbol? KeyAbove(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = Hierarchy.TrackedBase(type); level is not null; level = Hierarchy.TrackedBase(level))
        {
            if (level.GetMembers().FirstOrDefault(static member => member is IFieldSymbol or IPropertySymbol && member.Has(KnownNames.Key)) is { } key)
                return key;
        }

        return null;
    }

    // A key has to be the same bytes in another process; a reference is an identity, which means nothing there.
    private static string? Obstacle(ITypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        new KindParser(compilation, cancellation).Parse(type) switch
        {
            { Obstacle: { } obstacle } => obstacle.Reason,
            { Kind: ReferenceKind or NullableKind { Value: ReferenceKind } } => "an object is found by its key and not named by another object",
            { Kind: { IsCollection: true } } => "a collection is no lasting name",
            { Kind: null } => "its type is ignored",
            _ => null,
        };

    private static void Report(SymbolAnalysisContext context, ISymbol member, string reason, string advice, ISymbol? first) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, member.Locations[0], first is null ? null : new[] { first.Locations[0] }, member.Name, member.ContainingType.Name, reason, advice));
}
