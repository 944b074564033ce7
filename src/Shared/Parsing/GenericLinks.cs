using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Collects the constructions of tracked generic types that a type leads to, and what stands for their type parameters.</summary>
internal sealed class GenericLinks
{
    /// <summary>Deeper than any game nests type arguments; a type that leads to ever deeper ones of itself gets there.</summary>
    private const int MaxDepth = 12;

    private readonly KindParser _kinds;
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<ClosedTypeSpec> _types = new();

    public GenericLinks(KindParser kinds) => _kinds = kinds;

    public EquatableArray<ClosedTypeSpec> Types => _types.ToEquatableArray();

    /// <summary>True for a type with type parameters, or nested in one.</summary>
    public static bool IsGeneric(INamedTypeSymbol type) => !StableNames.AllArguments(type).IsEmpty;

    /// <summary>True when the members of a type lead to constructions of ever more types.</summary>
    public static bool IsEndless(INamedTypeSymbol type)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            ITypeSymbol current = pending.Pop();
            if (current is IArrayTypeSymbol array)
                pending.Push(array.ElementType);
            if (current is not INamedTypeSymbol named || !IsGeneric(named) || !seen.Add(named))
                continue;
            if (Depth(named) > MaxDepth)
                return true;
            foreach (ITypeSymbol argument in StableNames.AllArguments(named))
                pending.Push(argument);
            if (!named.IsTracked())
                continue;
            foreach (IFieldSymbol field in named.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic))
                pending.Push(field.Type);
            if (named.BaseType is { } above)
                pending.Push(above);
        }

        return false;
    }

    /// <summary>Takes in what a member, or a base, is declared as.</summary>
    public void Add(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            Add(array.ElementType);
        if (type.SpecialType != SpecialType.None || type is not INamedTypeSymbol named || !_seen.Add(named))
            return;
        foreach (ITypeSymbol argument in StableNames.AllArguments(named))
            Add(argument);
        if (named.IsTracked() && (IsGeneric(named) || (named.IsValueType && LeadsToGenerics(named, new HashSet<ISymbol>(SymbolEqualityComparer.Default)))))
            AddTracked(named);
        else if (named.IsValueType && OpenStructs.IsOpen(named))
            AddFields(named);
    }

    /// <summary>True for a struct that holds, however deep inside, what has to be linked.</summary>
    private static bool LeadsToGenerics(ITypeSymbol type, HashSet<ISymbol> seen) => type switch
    {
        IArrayTypeSymbol array => LeadsToGenerics(array.ElementType, seen),
        INamedTypeSymbol named when !seen.Add(named) => false,
        INamedTypeSymbol named when named.IsTracked() && IsGeneric(named) => true,
        INamedTypeSymbol named => StableNames.AllArguments(named).Any(argument => LeadsToGenerics(argument, seen))
            || (named.IsValueType && named.SpecialType == SpecialType.None
                && named.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && LeadsToGenerics(field.Type, seen))),
        _ => false,
    };

    private void AddFields(INamedTypeSymbol open)
    {
        foreach ((_, ITypeSymbol held) in OpenStructs.MembersOf(open))
            Add(held);
    }

    private void AddTracked(INamedTypeSymbol type)
    {
        var arguments = new List<TypeArgumentSpec>();
        foreach (ITypeSymbol argument in StableNames.AllArguments(type))
        {
            if (argument is ITypeParameterSymbol)
                continue;
            if (_kinds.Parse(argument).Kind is not { } kind)
                return;
            arguments.Add(new TypeArgumentSpec(StableNames.Of(argument), kind));
        }

        string accessor = (type.IsValueType ? "SessionCodec" : "SessionContract") + GeneratedNames.Suffix(type);
        _types.Add(new ClosedTypeSpec(type.FullName(), accessor, arguments.ToEquatableArray()));
    }

    private static int Depth(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => 1 + Depth(array.ElementType),
        INamedTypeSymbol named when IsGeneric(named) => 1 + StableNames.AllArguments(named).Max(Depth),
        _ => 0,
    };
}
