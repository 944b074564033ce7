using System;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>A collection of the framework that the runtime has a codec for.</summary>
/// <param name="Name">The name of the type, and of its codec.</param>
/// <param name="Keys">How many of its type arguments are compared with each other: a set's elements, a dictionary's keys.</param>
/// <param name="KeysLast">True when those are the last of its type arguments.</param>
/// <param name="IsOfNet">True when the library for netstandard2.1 does not have the codec.</param>
internal sealed record KnownCollection(string Name, int Keys = 0, bool KeysLast = false, bool IsOfNet = false)
{
    public bool IsDictionary => Name.EndsWith("Dictionary", StringComparison.Ordinal) || Name == "SortedList";

    /// <summary>True when a type argument's values are compared with each other.</summary>
    public bool IsKey(INamedTypeSymbol type, int argument) =>
        KeysLast ? argument >= type.TypeArguments.Length - Keys : argument < Keys;
}
