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

    private AssemblyMarks(IAssemblySymbol assembly)
    {
        foreach (AttributeData mark in assembly.GetAttributes().Where(static mark => mark.IsOurs()))
        {
            ImmutableArray<TypedConstant> arguments = mark.ConstructorArguments;
            if (arguments.IsEmpty || arguments[0].Value is not INamedTypeSymbol type)
                continue;
            if (mark.AttributeClass!.Name == KnownNames.IgnoredType)
                _ignored.Add((type, arguments[1].Value as string ?? ""));
            else if (mark.AttributeClass.Name == KnownNames.Inherited)
                _inherited.Add((type, arguments[1].Strings()));
        }
    }

    public static AssemblyMarks Of(Compilation compilation) =>
        Known.GetValue(compilation, static compilation => new AssemblyMarks(compilation.Assembly));

    /// <summary>The bases that members are named of.</summary>
    public IEnumerable<(INamedTypeSymbol Type, ImmutableArray<string> Members)> Inherited => _inherited;

    /// <summary>Why objects of a type are no state; null where nobody says so.</summary>
    public string? ReasonToIgnore(ITypeSymbol type)
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
