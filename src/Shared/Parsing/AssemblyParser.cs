using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Reads of an assembly's references which of them bring tracked types.</summary>
internal static class AssemblyParser
{
    public static AssemblySpec Parse(Compilation compilation, CancellationToken cancellation)
    {
        var sets = new List<string>();
        foreach (IAssemblySymbol reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!RefersToRuntime(reference))
                continue;
            if (reference.Find(KnownNames.Types) is { ConstructorArguments: [{ Value: INamedTypeSymbol set }] })
                sets.Add(set.FullName() + ".All");
        }

        sets.Sort(System.StringComparer.Ordinal);
        return new AssemblySpec(SymbolNames.GeneratedNamespace(compilation.Assembly.Name), sets.ToEquatableArray(), Removed(compilation.Assembly));
    }

    private static EquatableArray<GapSpec> Removed(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(static mark => mark.IsOurs() && mark.AttributeClass!.Name == KnownNames.Removed)
        .Where(static mark => mark.ConstructorArguments is [{ Value: string }, { Value: string }])
        .Select(static mark => new GapSpec((string)mark.ConstructorArguments[0].Value!, (string)mark.ConstructorArguments[1].Value!))
        .ToEquatableArray();

    public static bool RefersToRuntime(IAssemblySymbol assembly) => assembly.Modules.Any(static module =>
        module.ReferencedAssemblies.Any(static reference => reference.Name == KnownNames.RuntimeAssembly));
}
