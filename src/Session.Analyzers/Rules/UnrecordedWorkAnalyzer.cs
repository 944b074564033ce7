using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// SES2008: a method of a tracked type starts something that runs on, and writes no member that would tell after a restore that
/// it ran. Said once for a method.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnrecordedWorkAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Suggestion(
        RuleIds.UnrecordedWork,
        "Running work is not recorded in the state",
        "'{0}' starts work that is gone after a restore, and '{1}' writes no member that remembers it. Keep what is left to do in a member, and start it again in OnRestored.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(AnalyzeType, SymbolKind.NamedType);

    private static void AnalyzeType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.IsTracked())
            context.RegisterOperationBlockAction(block => AnalyzeBlock(block, type));
    }

    private static void AnalyzeBlock(OperationBlockAnalysisContext context, INamedTypeSymbol type)
    {
        if (context.OwningSymbol is not IMethodSymbol method || !SymbolEqualityComparer.Default.Equals(method.ContainingType, type) || IsCalledByEngine(method, type))
            return;
        List<IOperation> all = context.OperationBlocks.SelectMany(static block => block.Descendants()).ToList();
        if (all.FirstOrDefault(RunningWork.IsStart) is not { } start || all.Any(item => WritesState(item, type)))
            return;
        (string name, Location place) = start is IInvocationOperation call
            ? (call.TargetMethod.Name, MethodNames.LocationOf(call))
            : ("new " + start.Type!.Name, start.Syntax.GetLocation());
        context.ReportDiagnostic(Diagnostic.Create(Rule, place, name, method.AssociatedSymbol?.Name ?? method.Name));
    }

    // What an engine sets up starts anew with the object, before anything is restored.
    private static bool IsCalledByEngine(IMethodSymbol method, INamedTypeSymbol type) => SetUpMethods.Contains(method.Name)
        && Hierarchy.Bases(type).Any(static level => !Hierarchy.IsSource(level) && level.SpecialType == SpecialType.None);

    private static bool WritesState(IOperation operation, INamedTypeSymbol type)
    {
        IOperation? target = operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation step => step.Target,
            IInvocationOperation { Instance: IMemberReferenceOperation collection } call when ContentMethods.Contains(call.TargetMethod.Name) => collection,
            _ => null,
        };
        return target is IMemberReferenceOperation { Member: { IsStatic: false } member }
            && SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
            && !member.IsIgnored()
            && !RunningWork.IsHandle((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type);
    }
}
