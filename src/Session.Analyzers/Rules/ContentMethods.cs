using System;
using System.Collections.Generic;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Methods of collections that change what is in them.</summary>
internal static class ContentMethods
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "AddFirst", "AddLast", "AddAfter", "AddBefore", "AddOrUpdate", "Clear", "Dequeue", "Enqueue", "ExceptWith", "GetOrAdd",
        "Insert", "InsertRange", "IntersectWith", "Pop", "Push", "Remove", "RemoveAll", "RemoveAt", "RemoveFirst", "RemoveLast", "RemoveRange",
        "RemoveWhere", "Reverse", "Set", "SetAll", "Sort", "SymmetricExceptWith", "TryAdd", "TryDequeue", "TryPop", "TryRemove", "TryTake",
        "TryUpdate", "UnionWith",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
