using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Recognises classes whose objects are shared data, and finds their keys.</summary>
internal static class Definitions
{
    /// <summary>The class that is marked, the type itself or a base; null for no definition.</summary>
    public static INamedTypeSymbol? ClassOf(INamedTypeSymbol type, AssemblyMarks marks)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Has(KnownNames.Definition) || marks.KeyOf(current) is not null)
                return current;
        }

        return null;
    }

    /// <summary>The member that is a definition's key; null where there is none that generated code can read.</summary>
    public static ISymbol? KeyOf(INamedTypeSymbol definition, AssemblyMarks marks, Compilation compilation)
    {
        string? named = marks.KeyOf(definition);
        for (INamedTypeSymbol? level = definition; level is not null; level = level.BaseType)
        {
            ISymbol? key = level.GetMembers().FirstOrDefault(member => member is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false, GetMethod: not null, IsIndexer: false }
                && (named is null ? member.Has(KnownNames.Key) : member.Name == named)
                && compilation.IsSymbolAccessibleWithin(member, compilation.Assembly));
            if (key is not null)
                return key;
        }

        return null;
    }

    public static ITypeSymbol TypeOf(ISymbol key) => key is IPropertySymbol property ? property.Type : ((IFieldSymbol)key).Type;
}
