using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Decides whether a member that cannot be captured changes while the game runs, so that its loss is felt.</summary>
internal static class Mutability
{
    private static readonly string[] UnchangingNamespaces = { "System.Collections.Immutable", "System.Collections.Frozen" };

    public static Loss LossOf(StateMember member, IMemberWrites writes)
    {
        ISymbol symbol = member.Symbol;
        if (!member.IsReadOnly && (IsSetFromOutside(symbol) || writes.InPlay(symbol)))
            return Loss.Felt;
        if (!member.HasInitializer && !writes.InSetUp(symbol))
            return Loss.None;

        // What is never replaced may still change inside.
        if (IsChangingByItself(member.Type))
            return Loss.Felt;
        bool isHandedIn = writes.StoresParameter(symbol);
        if (member.Type is INamedTypeSymbol type && IsChangingClass(type))
        {
            return isHandedIn ? Loss.Service
                : member.HasInitializer || writes.Creates(symbol) ? Loss.Felt
                : Loss.Handle;
        }

        return isHandedIn || !writes.InSetUp(symbol) ? Loss.None : Loss.Handle;
    }

    /// <summary>True for a class or struct with fields that can change, or that hold such a one: by its symbols alone.</summary>
    public static bool IsChangingClass(INamedTypeSymbol type) => IsChangingClass(type, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    public static bool IsRandom(ITypeSymbol type) => type is { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>True for a member that code outside its type may set.</summary>
    public static bool IsSetFromOutside(ISymbol member) =>
        (member is IPropertySymbol property ? property.SetMethod?.DeclaredAccessibility : member.DeclaredAccessibility) is not (null or Accessibility.Private);

    public static bool IsChangingCollection(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Interface
        && type.SpecialType != SpecialType.System_String
        && !UnchangingNamespaces.Any(space => type.ContainingNamespace.IsNamed(space))
        && type.Name is not ("IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "IReadOnlyDictionary" or "IReadOnlySet" or "ReadOnlyCollection" or "ReadOnlyDictionary")
        && type.AllInterfaces.Any(static item => item.Name == "IEnumerable" && item.ContainingNamespace.IsNamed("System.Collections"));

    private static bool IsChangingByItself(ITypeSymbol type) => type is IArrayTypeSymbol || IsChangingCollection(type) || IsRandom(type);

    private static bool IsChangingClass(INamedTypeSymbol type, HashSet<ISymbol> visited)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.DeclaringSyntaxReferences.IsEmpty || type.IsIgnored() || !visited.Add(type))
            return false;
        for (INamedTypeSymbol? level = type; level is { DeclaringSyntaxReferences.IsEmpty: false }; level = level.BaseType)
        {
            foreach (StateMember member in StateMembers.Of(level))
            {
                if (!member.IsReadOnly || IsChangingByItself(member.Type)
                    || (member.Type is INamedTypeSymbol held && IsChangingClass(held, visited)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
