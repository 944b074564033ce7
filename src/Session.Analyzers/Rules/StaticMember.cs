using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>A static field or auto-property that nobody has settled: no root, not ignored, and not the one instance of its own class.</summary>
internal sealed record StaticMember(ISymbol Symbol, ITypeSymbol Type, bool IsReadOnly)
{
    public static IEnumerable<StaticMember> Of(INamedTypeSymbol type)
    {
        foreach (ISymbol member in SourceMembers.Of(type))
        {
            if (member is not IFieldSymbol { IsConst: false, IsStatic: true } field || field.AssociatedSymbol is IEventSymbol)
                continue;
            ISymbol symbol = field.AssociatedSymbol ?? field;
            if (symbol.Has(KnownNames.Root) || symbol.IsIgnored() || field.Type.IsIgnored()
                || SymbolEqualityComparer.Default.Equals(field.Type, type))
            {
                continue;
            }

            yield return new StaticMember(symbol, field.Type, symbol is IPropertySymbol property ? property.SetMethod is null : field.IsReadOnly);
        }
    }
}
