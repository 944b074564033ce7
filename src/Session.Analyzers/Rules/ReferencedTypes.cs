using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// The tracked types of an assembly that a compilation references. Read once, and kept for as long as the compiler keeps the
/// assembly's symbols, which stay the same while somebody types.
/// </summary>
internal sealed class ReferencedTypes
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, ReferencedTypes> Known = new();
    private readonly List<INamedTypeSymbol> _all = new();

    private ReferencedTypes(IAssemblySymbol assembly, CancellationToken cancellation) => Read(assembly.GlobalNamespace, cancellation);

    /// <summary>Those of all assemblies that a compilation references.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation, CancellationToken cancellation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(AssemblyParser.RefersToRuntime)
        .SelectMany(reference => Of(reference, cancellation)._all);

    private static ReferencedTypes Of(IAssemblySymbol assembly, CancellationToken cancellation)
    {
        if (Known.TryGetValue(assembly, out ReferencedTypes? known))
            return known;
        var types = new ReferencedTypes(assembly, cancellation);
        return Known.GetValue(assembly, _ => types);
    }

    private void Read(INamespaceOrTypeSymbol place, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (place is INamedTypeSymbol type && type.IsTracked())
            _all.Add(type);
        foreach (INamespaceOrTypeSymbol inside in place.GetMembers().OfType<INamespaceOrTypeSymbol>())
            Read(inside, cancellation);
    }
}
