using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Recognises classes of the game that derive from a collection of the framework.</summary>
internal static class DerivedCollections
{
    /// <summary>True for a collection of the framework that can be derived from and filled.</summary>
    public static bool IsCollection(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && (KindParser.IsList(type) || KindParser.IsDictionary(type) || KnownCollections.Of(type) is not null);

    /// <summary>The collection that a class derives from, if all classes between are of this compilation, whose state can be seen.</summary>
    public static INamedTypeSymbol? BaseOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (IsCollection(level))
                return level;
            if (level.DeclaringSyntaxReferences.IsEmpty)
                return null;
        }

        return null;
    }

    /// <summary>The collection among the untracked bases of a tracked class.</summary>
    public static INamedTypeSymbol? BaseBelowTracked(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && !type.IsIgnored() ? Hierarchy.UntrackedBases(type).FirstOrDefault(IsCollection) : null;

    /// <summary>True when a class has state beside what it holds as a collection.</summary>
    public static bool HasOwnState(INamedTypeSymbol type, INamedTypeSymbol collection)
    {
        for (INamedTypeSymbol level = type; !SymbolEqualityComparer.Default.Equals(level, collection); level = level.BaseType!)
        {
            if (StateMembers.Of(level).Any())
                return true;
        }

        return false;
    }

    public static bool CanBeMade(INamedTypeSymbol type) => !type.IsAbstract && type.InstanceConstructors.Any(static constructor =>
        constructor.Parameters.IsEmpty
        && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal);
}
