using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Recognises bases of engines whose objects have a part outside of .NET.</summary>
internal static class EngineBases
{
    /// <summary>The base whose objects only the engine itself can make; null for none.</summary>
    public static INamedTypeSymbol? Maker(INamedTypeSymbol type) => Hierarchy.Bases(type).FirstOrDefault(static level =>
        level.Name is "MonoBehaviour" or "ScriptableObject" && level.ContainingNamespace is { Name: "UnityEngine", ContainingNamespace.IsGlobalNamespace: true });
}
