using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Holds converters against what they are to convert. An open generic one is closed so that it fits.</summary>
internal static class Converters
{
    /// <summary>The converters that stand on a symbol, nearest first.</summary>
    public static ImmutableArray<INamedTypeSymbol> On(ISymbol symbol)
    {
        ImmutableArray<AttributeData> marks = symbol.GetAttributes();
        return marks.IsEmpty
            ? ImmutableArray<INamedTypeSymbol>.Empty
            : marks.Where(static mark => mark.AttributeClass?.Name == KnownNames.Converter && mark.IsOurs())
                .Select(static mark => mark.ConstructorArguments is [{ Value: INamedTypeSymbol converter }] ? converter : null)
                .OfType<INamedTypeSymbol>()
                .ToImmutableArray();
    }

    /// <summary>The converter as code names it and what it stores, where it converts exactly that type; else null.</summary>
    public static (INamedTypeSymbol Converter, ITypeSymbol Stored)? Fit(INamedTypeSymbol converter, ITypeSymbol type)
    {
        if (Contract(Open(converter)) is not { } contract)
            return null;
        if (!converter.IsUnboundGenericType)
            return SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type) ? (converter, contract.TypeArguments[1]) : null;
        var arguments = new Dictionary<ISymbol, ITypeSymbol>(SymbolEqualityComparer.Default);
        INamedTypeSymbol open = Open(converter);
        if (!Unify(contract.TypeArguments[0], type, arguments) || open.TypeParameters.Any(parameter => !arguments.ContainsKey(parameter)))
            return null;
        INamedTypeSymbol closed = open.Construct(open.TypeParameters.Select(parameter => arguments[parameter]).ToArray());
        return (closed, Contract(closed)!.TypeArguments[1]);
    }

    /// <summary>Why a class cannot be a converter at all; null when it can.</summary>
    public static Uncapturable? Obstacle(INamedTypeSymbol converter, Compilation compilation)
    {
        INamedTypeSymbol open = Open(converter);
        string? reason = Contract(open) is null ? $"'{converter.Name}' is not derived from SessionConverter<T, TStored>"
            : open.IsAbstract ? $"'{converter.Name}' is abstract"
            : !compilation.IsSymbolAccessibleWithin(open, compilation.Assembly) ? $"'{converter.Name}' cannot be named by generated code"
            : !open.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
                ? $"'{converter.Name}' has no constructor without parameters"
            : null;
        return reason is null
            ? null
            : new Uncapturable(reason, "Derive it from SessionConverter<T, TStored> and give it a constructor without parameters") { Finding = FindingKind.WrongShape };
    }

    /// <summary>What a converter converts, for messages.</summary>
    public static string Converted(INamedTypeSymbol converter) => Contract(Open(converter))?.TypeArguments[0].ShortName() ?? "nothing";

    private static INamedTypeSymbol Open(INamedTypeSymbol converter) => converter.IsUnboundGenericType ? converter.OriginalDefinition : converter;

    private static INamedTypeSymbol? Contract(INamedTypeSymbol converter)
    {
        for (INamedTypeSymbol? current = converter.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: KnownNames.ConverterBase, Arity: 2 } && current.ContainingNamespace.IsNamed(KnownNames.Namespace))
                return current;
        }

        return null;
    }

    private static bool Unify(ITypeSymbol pattern, ITypeSymbol type, Dictionary<ISymbol, ITypeSymbol> arguments)
    {
        switch (pattern)
        {
            case ITypeParameterSymbol parameter:
                if (arguments.TryGetValue(parameter, out ITypeSymbol? known))
                    return SymbolEqualityComparer.Default.Equals(known, type);
                arguments.Add(parameter, type);
                return true;
            case IArrayTypeSymbol array:
                return type is IArrayTypeSymbol other && other.Rank == array.Rank && Unify(array.ElementType, other.ElementType, arguments);
            case INamedTypeSymbol { IsGenericType: true } named:
                return type is INamedTypeSymbol actual
                    && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, actual.OriginalDefinition)
                    && named.TypeArguments.Zip(actual.TypeArguments, (left, right) => Unify(left, right, arguments)).All(static same => same);
            default:
                return SymbolEqualityComparer.Default.Equals(pattern, type);
        }
    }
}
