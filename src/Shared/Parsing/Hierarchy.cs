using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Reads what a class has from its bases. Those of other assemblies show their generated members, those of this one will have them.</summary>
internal static class Hierarchy
{
    /// <summary>The nearest base that is tracked.</summary>
    public static INamedTypeSymbol? TrackedBase(INamedTypeSymbol type) => Bases(type).FirstOrDefault(static candidate => candidate.IsTracked());

    /// <summary>The bases below the nearest tracked one, nearest first, without <see cref="object"/>.</summary>
    public static IEnumerable<INamedTypeSymbol> UntrackedBases(INamedTypeSymbol type) =>
        Bases(type).TakeWhile(static candidate => !candidate.IsTracked() && candidate.SpecialType == SpecialType.None);

    /// <summary>The name of a tracked type in files.</summary>
    public static string StableName(INamedTypeSymbol tracked) => StableNames.Of(tracked);

    /// <summary>The version of a type's data: its own, else that of the nearest base which has one.</summary>
    public static int Version(INamedTypeSymbol tracked) =>
        Bases(tracked).Prepend(tracked).Select(static type => type.Find(KnownNames.Tracked).Version()).FirstOrDefault(static version => version > 0);

    public static BaseSpec? ParseBase(INamedTypeSymbol type) => TrackedBase(type) is { } tracked
        ? new BaseSpec(tracked.FullName(), StableName(tracked), LevelOf(type), GeneratedNames.Suffix(tracked), RunsHooks(tracked), HearsCapture(tracked))
        : null;

    /// <summary>How many tracked classes stand above a class.</summary>
    public static int LevelOf(INamedTypeSymbol type) => Bases(type).Count(static candidate => candidate.IsTracked());

    /// <summary>True when generated code stands in a tracked class.</summary>
    public static bool HoldsCode(INamedTypeSymbol tracked, Compilation compilation, CancellationToken cancellation) => IsSource(tracked)
        ? TrackedDeclaration.Check(tracked, compilation, cancellation).IsEmpty
        : !tracked.GetMembers("DescribeSession" + GeneratedNames.Suffix(tracked)).IsEmpty;

    /// <summary>All bases, nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>True when the game that is compiled wrote the type.</summary>
    public static bool IsSource(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty;

    private static bool HearsCapture(INamedTypeSymbol tracked) => IsSource(tracked)
        ? Hooks.ImplementsOnCapturing(tracked) || (TrackedBase(tracked) is { } above && HearsCapture(above))
        : !tracked.GetMembers(KnownNames.CapturingSession + GeneratedNames.Suffix(tracked)).IsEmpty;

    private static bool RunsHooks(INamedTypeSymbol tracked) => IsSource(tracked)
        ? Hooks.ImplementsOnRestored(tracked) || (TrackedBase(tracked) is { } above && RunsHooks(above))
        : !tracked.GetMembers(KnownNames.RestoredSession + GeneratedNames.Suffix(tracked)).IsEmpty;
}
