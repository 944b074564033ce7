using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Something that is found out once per type of a source and forgotten with its compilation.</summary>
internal sealed class OncePerType<T>
{
    private readonly ConditionalWeakTable<IAssemblySymbol, ConcurrentDictionary<INamedTypeSymbol, T>> _assemblies = new();
    private readonly Func<INamedTypeSymbol, T> _find;

    public OncePerType(Func<INamedTypeSymbol, T> find) => _find = find;

    public T Of(INamedTypeSymbol type)
    {
        // A construction of another assembly's type may hold types of this one, and that assembly outlives the compilation. What
        // somebody is still typing is of none.
        bool mayBeKept = type.ContainingAssembly is not null && (type.IsDefinition || Hierarchy.IsSource(type));
        return mayBeKept ? Known(type) : _find(type);
    }

    private T Known(INamedTypeSymbol type) =>
        _assemblies.GetValue(type.ContainingAssembly, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(type, _find);
}
