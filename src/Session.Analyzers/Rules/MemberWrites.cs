using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// Where a type writes its own members, as its operations show it. Writes while an object is set up, in constructors and in the
/// methods that engines call for it, are not play.
/// </summary>
internal sealed class MemberWrites : IMemberWrites
{
    private static readonly OperationKind[] Kinds =
    {
        OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.DeconstructionAssignment,
        OperationKind.Increment, OperationKind.Decrement, OperationKind.Argument, OperationKind.Invocation,
        OperationKind.FieldInitializer, OperationKind.PropertyInitializer,
    };

    private readonly INamedTypeSymbol _type;
    private readonly ConcurrentDictionary<ISymbol, Location> _inPlay = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Location> _filled = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _fromParameter = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _inSetUp = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _created = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<ISymbol, bool> _filledWithNew = new(SymbolEqualityComparer.Default);

    private MemberWrites(INamedTypeSymbol type) => _type = type;

    /// <summary>Starts to watch a type's operations; what was seen is complete at the symbol's end.</summary>
    public static MemberWrites Watch(SymbolStartAnalysisContext context)
    {
        var writes = new MemberWrites((INamedTypeSymbol)context.Symbol);
        writes.NoteNested();
        context.RegisterOperationAction(operation => writes.Note(operation.Operation, operation.ContainingSymbol), Kinds);
        return writes;
    }

    /// <summary>The place of a write while the game plays; null if there is none.</summary>
    public Location? Of(ISymbol member) => _inPlay.TryGetValue(member, out Location? place) ? place : null;

    /// <summary>The place where the content of a collection changes while the game plays; null if there is none.</summary>
    public Location? Filled(ISymbol member) => _filled.TryGetValue(member, out Location? place) ? place : null;

    /// <summary>True when the type makes objects of the game's classes and keeps them in the collection that a member holds.</summary>
    public bool CreatesContent(ISymbol member) => _filledWithNew.ContainsKey(member);

    public bool InPlay(ISymbol member) => _inPlay.ContainsKey(member);

    public bool InSetUp(ISymbol member) => _inSetUp.ContainsKey(member);

    public bool StoresParameter(ISymbol member) => _fromParameter.ContainsKey(member);

    public bool Creates(ISymbol member) => _created.ContainsKey(member);

    // Nested types reach private members, and an editor analyses their operations under their own symbol: here they are read
    // by name, through some object.
    private void NoteNested()
    {
        IEnumerable<SyntaxNode> nodes = _type.GetTypeMembers()
            .SelectMany(static nested => nested.DeclaringSyntaxReferences).SelectMany(static reference => reference.GetSyntax().DescendantNodes());
        foreach ((ExpressionSyntax target, _) in nodes.SelectMany(WriteTargets.Of))
        {
            if (target is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access)
                continue;
            foreach (ISymbol member in _type.GetMembers(access.Name.Identifier.ValueText))
                _inPlay.TryAdd(member, target.GetLocation());
        }
    }

    private void Note(IOperation operation, ISymbol place)
    {
        switch (operation)
        {
            case IDeconstructionAssignmentOperation { Target: ITupleOperation targets }:
                foreach (IOperation target in targets.Elements)
                    Note(target, operation, place, value: null);
                break;
            case IAssignmentOperation assignment:
                Note(assignment.Target, operation, place, assignment is ISimpleAssignmentOperation or ICoalesceAssignmentOperation ? assignment.Value : null);
                NoteContent(assignment.Target, operation, place);
                break;
            case IIncrementOrDecrementOperation step:
                Note(step.Target, operation, place, value: null);
                NoteContent(step.Target, operation, place);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Note(argument.Value, operation, place, value: null);
                break;
            case IInvocationOperation { Instance: IMemberReferenceOperation filled } call when ContentMethods.Contains(call.TargetMethod.Name):
                NoteFilled(filled, operation, place);
                if (call.Arguments.Any(static argument => Unconverted(argument.Value) is IObjectCreationOperation { Type.DeclaringSyntaxReferences.IsEmpty: false }))
                    _filledWithNew.TryAdd(filled.Member, true);
                break;
            case IFieldInitializerOperation initializer:
                foreach (IFieldSymbol field in initializer.InitializedFields)
                    NoteValue(field, initializer.Value);
                break;
            case IPropertyInitializerOperation initializer:
                foreach (IPropertySymbol property in initializer.InitializedProperties)
                    NoteValue(property, initializer.Value);
                break;
        }
    }

    private void Note(IOperation target, IOperation operation, ISymbol place, IOperation? value)
    {
        if (target is not IMemberReferenceOperation { Member: var member } reference || !IsOwn(member))
            return;
        NoteValue(member, value);

        // An object initializer belongs to the making of the object that it stands behind.
        bool isOfNewObject = reference.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };
        if (isOfNewObject || IsSetUp(place, member) || LazyFetch.Is(operation, member, reference.Type ?? _type, value))
            _inSetUp.TryAdd(member, true);
        else
            _inPlay.TryAdd(member, operation.Syntax.GetLocation());
    }

    private void NoteValue(ISymbol member, IOperation? value)
    {
        switch (Unconverted(value))
        {
            case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }:
                _fromParameter.TryAdd(member, true);
                break;
            case IObjectCreationOperation or IArrayCreationOperation or ITypeParameterObjectCreationOperation:
                _created.TryAdd(member, true);
                break;
        }
    }

    private void NoteContent(IOperation target, IOperation operation, ISymbol place)
    {
        IOperation? holder = target switch
        {
            IArrayElementReferenceOperation element => element.ArrayReference,
            IPropertyReferenceOperation { Property.IsIndexer: true } indexer => indexer.Instance,
            _ => null,
        };
        if (holder is IMemberReferenceOperation filled)
            NoteFilled(filled, operation, place);
    }

    private void NoteFilled(IMemberReferenceOperation filled, IOperation operation, ISymbol place)
    {
        if (IsOwn(filled.Member) && !IsSetUp(place, filled.Member))
            _filled.TryAdd(filled.Member, operation.Syntax.GetLocation());
    }

    private bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingType, _type);

    // To set an object up is play for what all objects share.
    private bool IsSetUp(ISymbol place, ISymbol member) => place is IMethodSymbol method && SetUpMethods.Contains(method.Name)
        || (place.IsStatic || !member.IsStatic)
        && (place is IFieldSymbol or IPropertySymbol || (place is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } && IsOwn(place)));

    private static IOperation? Unconverted(IOperation? value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is ICoalesceOperation coalesce ? Unconverted(coalesce.Value) : value;
    }
}
