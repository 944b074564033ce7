using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1006: members assign a parameter of the primary constructor, whose memory nothing can reach.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssignedParameterAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.AssignedParameter,
        "Assigned parameter of a primary constructor is not captured",
        "'{0}' is assigned in a member, and the memory of a primary constructor's parameter cannot be captured. Write a field, 'private {1} _{0} = {0};'.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(AnalyzeType, SymbolKind.NamedType);

    private static void AnalyzeType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsTracked() || PrimaryConstructor.Of(type, context.Compilation) is not { Symbol: var constructor } || constructor.Parameters.IsEmpty)
            return;
        var written = new ConcurrentDictionary<ISymbol, Location>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation => Note(operation, constructor, written),
            OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.DeconstructionAssignment,
            OperationKind.Increment, OperationKind.Decrement, OperationKind.Argument);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (KeyValuePair<ISymbol, Location> found in written)
            {
                var parameter = (IParameterSymbol)found.Key;
                end.ReportDiagnostic(Diagnostic.Create(
                    Rule, parameter.Locations[0], new[] { found.Value }, parameter.Name, parameter.Type.ShortName()));
            }
        });
    }

    private static void Note(OperationAnalysisContext context, IMethodSymbol constructor, ConcurrentDictionary<ISymbol, Location> written)
    {
        // An initializer runs in the constructor, where a parameter is one like any other.
        if (context.ContainingSymbol is not IMethodSymbol method || method.MethodKind == MethodKind.Constructor)
            return;
        IEnumerable<IOperation> targets = context.Operation switch
        {
            IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } => tuple.Elements,
            IAssignmentOperation assignment => new[] { assignment.Target },
            IIncrementOrDecrementOperation step => new[] { step.Target },
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => new[] { argument.Value },
            _ => Enumerable.Empty<IOperation>(),
        };
        foreach (IOperation target in targets)
        {
            if (target is IParameterReferenceOperation { Parameter: var parameter }
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, constructor))
            {
                written.TryAdd(parameter, target.Syntax.GetLocation());
            }
        }
    }
}
