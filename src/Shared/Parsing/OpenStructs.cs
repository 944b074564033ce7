using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>
/// Recognises structs that generated code can read and write from outside: every instance field is public and writable. Of
/// the framework's own, whose reference assemblies show dummies for private fields, tuples are such structs, and a pair of key
/// and value is made by its constructor.
/// </summary>
internal static class OpenStructs
{
    public static bool IsOpen(INamedTypeSymbol type) =>
        type.IsTupleType
        || IsTuple(type)
        || IsPair(type)
        || (!type.IsRefLikeType
            && !IsOfFramework(type)
            && FieldsOf(type).Any()
            && FieldsOf(type).All(static field => field is
            {
                DeclaredAccessibility: Accessibility.Public, IsReadOnly: false, IsFixedSizeBuffer: false, IsImplicitlyDeclared: false,
            }));

    /// <summary>True for <see cref="KeyValuePair{TKey,TValue}"/>.</summary>
    public static bool IsPair(INamedTypeSymbol type) =>
        type is { Name: "KeyValuePair", Arity: 2 } && type.ContainingNamespace.IsNamed("System.Collections.Generic");

    /// <summary>The members by name. A tuple's are those that it has without names, since a name that is given to one is no part of it.</summary>
    public static IEnumerable<(string Name, ITypeSymbol Type)> MembersOf(INamedTypeSymbol type) =>
        type.IsTupleType ? type.TupleElements.Select(static (element, index) => ("Item" + (index + 1), element.Type))
        : IsPair(type) ? new[] { ("Key", type.TypeArguments[0]), ("Value", type.TypeArguments[1]) }
        : FieldsOf(type).Select(static field => (field.Name, field.Type));

    private static bool IsTuple(INamedTypeSymbol type) => type.Name == "ValueTuple" && type.ContainingNamespace.IsNamed("System") && !FieldsOf(type).Any();

    private static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst);

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return space.Name == "System";
    }
}
