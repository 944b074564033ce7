using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// Where a type writes its own members. Writes while an object is set up, in constructors and in the methods that engines
/// call for it, are not play.
/// </summary>
internal sealed class MemberWrites
{
    private static readonly string[] SetUp =
    {
        "_Ready", "_EnterTree", "Awake", "Start", "OnEnable", "Initialize", "LoadContent", "Init", "Setup", "SetUp", "Load", "OnRestored",
    };

    private readonly INamedTypeSymbol _type;
    private readonly ConcurrentDictionary<ISymbol, Location> _inPlay = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _fromParameter = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _inSetUp = new(SymbolEqualityComparer.Default);

    public MemberWrites(INamedTypeSymbol type) => _type = type;

    /// <summary>The place of a write while the game plays; null if there is none.</summary>
    public Location? Of(ISymbol member) => _inPlay.TryGetValue(member, out Location? place) ? place : null;

    /// <summary>True when a constructor stores one of its parameters: what somebody else made and keeps.</summary>
    public bool StoresParameter(ISymbol member) => _fromParameter.ContainsKey(member);

    /// <summary>True when something is written while the object is set up.</summary>
    public bool InSetUp(ISymbol member) => _inSetUp.ContainsKey(member);

    public void Note(IOperation operation, ISymbol place)
    {
        switch (operation)
        {
            case IDeconstructionAssignmentOperation { Target: ITupleOperation targets }:
                foreach (IOperation target in targets.Elements)
                    Note(target, operation, place, value: null);
                break;
            case IAssignmentOperation assignment:
                Note(assignment.Target, operation, place, assignment is ISimpleAssignmentOperation ? assignment.Value : null);
                break;
            case IIncrementOrDecrementOperation step:
                Note(step.Target, operation, place, value: null);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Note(argument.Value, operation, place, value: null);
                break;
        }
    }

    private void Note(IOperation target, IOperation operation, ISymbol place, IOperation? value)
    {
        if (target is not IMemberReferenceOperation { Member: var member } reference
            || !SymbolEqualityComparer.Default.Equals(member.ContainingType, _type))
        {
            return;
        }

        // An object initializer belongs to the making of the object that it stands behind.
        bool isOfNewObject = reference.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };
        if (!isOfNewObject && !IsSetUp(place))
        {
            _inPlay.TryAdd(member, operation.Syntax.GetLocation());
            return;
        }

        _inSetUp.TryAdd(member, true);
        if (Unconverted(value) is IParameterReferenceOperation)
            _fromParameter.TryAdd(member, true);
    }

    private bool IsSetUp(ISymbol place) => place is IMethodSymbol method
        ? (method.MethodKind == MethodKind.Constructor && SymbolEqualityComparer.Default.Equals(method.ContainingType, _type))
            || SetUp.Contains(method.Name, StringComparer.Ordinal)
        : place is IFieldSymbol or IPropertySymbol;

    private static IOperation? Unconverted(IOperation? value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is ICoalesceOperation coalesce ? Unconverted(coalesce.Value) : value;
    }
}
