using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Says what of a tracked class's untracked bases is not captured.</summary>
internal static class UntrackedBases
{
    public static void Read(
        INamedTypeSymbol type, Compilation compilation, IReadOnlyCollection<ISymbol> inherited, List<GapSpec> gaps, ImmutableArray<Finding>.Builder findings)
    {
        // What a class holds as the collection that it derives from is a member of its own.
        foreach (INamedTypeSymbol level in Hierarchy.UntrackedBases(type).TakeWhile(static level => !DerivedCollections.IsCollection(level)))
        {
            bool isSource = !level.DeclaringSyntaxReferences.IsEmpty;
            if (AssemblyMarks.Of(compilation).ReasonToIgnore(level) is not null || !(isSource ? StateMembers.Of(level).Any() : HasVisibleState(level)))
                continue;
            string[] captured = inherited
                .Where(member => SymbolEqualityComparer.Default.Equals(member.ContainingType, level))
                .Select(static member => member.Name)
                .ToArray();
            string reason = captured.Length == 0
                ? $"the members of the base class '{level.ShortName()}' are not captured, because it is not tracked"
                : $"of the members of the base class '{level.ShortName()}' only {string.Join(", ", captured)} {(captured.Length == 1 ? "is" : "are")} captured, as [SessionInherited] says";
            gaps.Add(new GapSpec("base " + level.DisplayName(), reason));
            if (isSource && captured.Length == 0)
                findings.Add(new Finding(FindingKind.UntrackedBase, type, reason, $"Mark '{level.ShortName()}' [SessionTracked]") { Culprit = level.OriginalDefinition });
        }
    }

    // Private fields of another assembly may be missing from what is compiled against; what can be set must be kept somewhere.
    private static bool HasVisibleState(INamedTypeSymbol level) => level.GetMembers().Any(static member =>
        member is IFieldSymbol { IsStatic: false, IsConst: false } or IPropertySymbol { IsStatic: false, SetMethod: { IsInitOnly: false } });
}
