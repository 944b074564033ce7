using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Decides whether a member that cannot be captured changes while the game runs, so that its loss is felt.</summary>
internal static class Mutability
{
    private static readonly string[] UnchangingNamespaces = { "System.Collections.Immutable", "System.Collections.Frozen" };

    public static bool IsMutable(StateMember member, MemberWrites writes)
    {
        if (!member.IsReadOnly && (IsSetFromOutside(member.Symbol) || writes.Of(member.Symbol) is not null))
            return true;

        // What is never replaced may still change inside.
        bool isGivenOne = member.HasInitializer || writes.InSetUp(member.Symbol);
        return isGivenOne && HasChangingContent(member.Type, writes.StoresParameter(member.Symbol));
    }

    private static bool IsSetFromOutside(ISymbol member) =>
        (member is IPropertySymbol property ? property.SetMethod?.DeclaredAccessibility : member.DeclaredAccessibility) is not (null or Accessibility.Private);

    private static bool HasChangingContent(ITypeSymbol type, bool isSomebodyElses)
    {
        if (type is IArrayTypeSymbol || IsChangingCollection(type) || type is { Name: "Random", ContainingNamespace.Name: "System" })
            return true;

        // An object that was handed in is taken for a service: its owner has the state.
        return !isSomebodyElses && type is INamedTypeSymbol named && IsChangingClass(named, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
    }

    private static bool IsChangingCollection(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Interface
        && type.SpecialType != SpecialType.System_String
        && !UnchangingNamespaces.Any(space => type.ContainingNamespace.IsNamed(space))
        && type.Name is not ("IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "IReadOnlyDictionary" or "IReadOnlySet" or "ReadOnlyCollection" or "ReadOnlyDictionary")
        && type.AllInterfaces.Any(static item => item.Name == "IEnumerable" && item.ContainingNamespace.IsNamed("System.Collections"));

    /// <summary>By its fields alone: one that is not read-only, or that holds such a class.</summary>
    private static bool IsChangingClass(INamedTypeSymbol type, HashSet<ISymbol> visited)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.DeclaringSyntaxReferences.IsEmpty || type.IsIgnored() || !visited.Add(type))
            return false;
        for (INamedTypeSymbol? level = type; level is { DeclaringSyntaxReferences.IsEmpty: false }; level = level.BaseType)
        {
            foreach (StateMember member in StateMembers.Of(level))
            {
                if (!member.IsReadOnly || member.Type is IArrayTypeSymbol || IsChangingCollection(member.Type)
                    || (member.Type is INamedTypeSymbol held && IsChangingClass(held, visited)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
