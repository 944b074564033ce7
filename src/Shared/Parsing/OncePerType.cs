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

    public T Of(INamedTypeSymbol type) =>
        _assemblies.GetValue(type.ContainingAssembly, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(type, _find);
}
