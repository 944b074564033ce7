using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Gives each enum and open struct that a type's members hold a name for its codec.</summary>
internal sealed class CodecNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _order = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public int Count => _order.Count;

    public string For(INamedTypeSymbol type, out bool isNew)
    {
        string key = Key(type);
        isNew = !_names.TryGetValue(key, out string? name);
        if (isNew)
        {
            string stem = type.IsTupleType ? "Tuple" : OpenStructs.IsPair(type) ? "Pair" : type.Name;
            name = stem + "Codec";
            for (int i = 2; !_taken.Add(name); i++)
                name = $"{stem}{i}Codec";
            _names.Add(key, name);
            _order.Add(key);
        }

        return name!;
    }

    /// <summary>Takes back all names but the first so many.</summary>
    public void Truncate(int count)
    {
        for (int i = _order.Count - 1; i >= count; i--)
        {
            _taken.Remove(_names[_order[i]]);
            _names.Remove(_order[i]);
            _order.RemoveAt(i);
        }
    }

    /// <summary>Tuples of the same elements are one type, whatever the elements are called.</summary>
    private static string Key(INamedTypeSymbol type) => type.IsTupleType ? StableNames.Of(type) : type.FullName();
}
