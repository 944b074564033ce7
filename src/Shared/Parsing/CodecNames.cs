using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Gives each enum and open struct that a type's members hold a name for its codec.</summary>
internal sealed class CodecNames
{
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> _order = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string For(INamedTypeSymbol type, out bool isNew)
    {
        isNew = !_names.TryGetValue(type, out string? name);
        if (isNew)
        {
            name = type.Name + "Codec";
            for (int i = 2; !_taken.Add(name); i++)
                name = $"{type.Name}{i}Codec";
            _names.Add(type, name);
            _order.Add(type);
        }

        return name!;
    }

    /// <summary>Takes the names back from a type that turned out to have no codec, and from those that only it holds.</summary>
    public void ReleaseFrom(INamedTypeSymbol type)
    {
        int first = _order.FindIndex(known => SymbolEqualityComparer.Default.Equals(known, type));
        foreach (ISymbol released in _order.Skip(first))
            _names.Remove(released);
        _order.RemoveRange(first, _order.Count - first);
    }
}
