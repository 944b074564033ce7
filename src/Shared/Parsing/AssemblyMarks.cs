using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>What an assembly says about types that it cannot mark. Read once per compilation, and forgotten with it.</summary>
internal sealed class AssemblyMarks
{
    private static readonly ConditionalWeakTable<Compilation, AssemblyMarks> Known = new();
    private readonly List<(INamedTypeSymbol Type, string Reason)> _ignored = new();
    private readonly List<(INamedTypeSymbol Type, ImmutableArray<string> Members)> _inherited = new();
    private readonly Dictionary<ISymbol, string> _keys = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _converters = new();
    private readonly ConcurrentDictionary<ITypeSymbol, string?> _reasons = new(SymbolEqualityComparer.Default);
    private readonly Func<ITypeSymbol, string?> _findReason;

    private AssemblyMarks(Compilation compilation)
    {
        _findReason = FindReason;
        Read(compilation.Assembly);
        _converters.AddRange(Converters.On(compilation.Assembly));

        // A library brings the converters of its own types, and of an engine's, along.
        foreach (IAssemblySymbol reference in compilation.SourceModule.ReferencedAssemblySymbols.Where(AssemblyParser.RefersToRuntime))
            _converters.AddRange(Converters.On(reference).Where(converter => converter.DeclaredAccessibility == Accessibility.Public));
    }

    private void Read(IAssemblySymbol assembly)
    {
        foreach (AttributeData mark in assembly.GetAttributes().Where(static mark => mark.IsOurs()))
        {
            ImmutableArray<TypedConstant> arguments = mark.ConstructorArguments;
            if (arguments is not [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type }, ..])
                continue;
            if (mark.AttributeClass!.Name == KnownNames.IgnoredType)
                _ignored.Add((type, mark.ReasonGiven()));
            else if (mark.AttributeClass.Name == KnownNames.Inherited && arguments is [_, { Kind: TypedConstantKind.Array } members])
                _inherited.Add((type, members.Strings()));
            else if (mark.AttributeClass.Name == KnownNames.Definition && arguments is [_, { Kind: TypedConstantKind.Primitive, Value: string key }])
                _keys[type] = key;
        }
    }

    public static AssemblyMarks Of(Compilation compilation) =>
        Known.GetValue(compilation, static compilation => new AssemblyMarks(compilation));

    /// <summary>The bases that members are named of.</summary>
    public IEnumerable<(INamedTypeSymbol Type, ImmutableArray<string> Members)> Inherited => _inherited;

    /// <summary>The converters that are declared for whole types, the assembly's own first.</summary>
    public IEnumerable<INamedTypeSymbol> TypeConverters => _converters;

    /// <summary>The name of the key of a class that is shared data; null where nobody says so.</summary>
    public string? KeyOf(INamedTypeSymbol type) => _keys.TryGetValue(type, out string? key) ? key : null;

    /// <summary>Why objects of a type are no state; null where nobody says so.</summary>
    public string? ReasonToIgnore(ITypeSymbol type) => _reasons.GetOrAdd(type, _findReason);

    private string? FindReason(ITypeSymbol type)
    {
        if (type.Find(KnownNames.Ignored) is { } own)
            return own.ReasonGiven();
        if (type.IsTracked())
            return null;
        foreach (ITypeSymbol candidate in SelfAndAbove(type))
        {
            if (candidate.Find(KnownNames.Ignored) is { } mark)
                return mark.ReasonGiven();
            foreach ((INamedTypeSymbol ignored, string reason) in _ignored)
            {
                if (IsSame(candidate, ignored))
                    return reason;
            }
        }

        return null;
    }

    private static IEnumerable<ITypeSymbol> SelfAndAbove(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
            yield return current;
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            yield return implemented;
    }

    private static bool IsSame(ITypeSymbol type, INamedTypeSymbol ignored) =>
        SymbolEqualityComparer.Default.Equals(ignored.IsUnboundGenericType ? type.OriginalDefinition : type, ignored.IsUnboundGenericType ? ignored.OriginalDefinition : ignored);
}
