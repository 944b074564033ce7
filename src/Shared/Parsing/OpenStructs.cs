using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>
/// Recognises structs that generated code can read and write from outside: every instance field is public and writable. The
/// framework's own are none of them, because its reference assemblies show dummies for private fields.
/// </summary>
internal static class OpenStructs
{
    public static bool IsOpen(INamedTypeSymbol type) =>
        !type.IsRefLikeType
        && !IsOfFramework(type)
        && FieldsOf(type).Any()
        && FieldsOf(type).All(static field => field is
        {
            DeclaredAccessibility: Accessibility.Public, IsReadOnly: false, IsFixedSizeBuffer: false, IsImplicitlyDeclared: false,
        });

    public static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst);

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return space.Name == "System";
    }
}
