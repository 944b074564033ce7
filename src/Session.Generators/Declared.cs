using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Generators;

/// <summary>
/// Picks one of what is declared twice, as it may be while somebody types. The compiler says what is wrong; generated files
/// need names of their own all the same.
/// </summary>
internal static class Declared
{
    /// <summary>True for the first type of its name, in the first type of the name of what contains it.</summary>
    public static bool IsFirst(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            INamespaceOrTypeSymbol place = (INamespaceOrTypeSymbol?)level.ContainingType ?? level.ContainingNamespace;
            if (!SymbolEqualityComparer.Default.Equals(place.GetTypeMembers(level.Name, level.Arity).FirstOrDefault(Hierarchy.IsSource), level.OriginalDefinition))
                return false;
        }

        return true;
    }

    /// <summary>True for the first mark on a type, of which several parts may be marked.</summary>
    public static bool IsFirstMark(GeneratorAttributeSyntaxContext context) =>
        context.TargetSymbol.Find(KnownNames.Tracked)?.ApplicationSyntaxReference is { } mark
        && mark.SyntaxTree == context.TargetNode.SyntaxTree && context.TargetNode.Span.Contains(mark.Span);
}
