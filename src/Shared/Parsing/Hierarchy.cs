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
    public static string StableName(INamedTypeSymbol tracked) => tracked.Find(KnownNames.Tracked).NameOr(tracked.DisplayName());

    public static BaseSpec? ParseBase(INamedTypeSymbol type) => TrackedBase(type) is { } tracked
        ? new BaseSpec(tracked.FullName(), StableName(tracked), Bases(type).Count(static candidate => candidate.IsTracked()), RunsHooks(tracked))
        : null;

    public static ConstructionSpec ParseConstruction(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) => new(
        Restores(type, compilation, cancellation),
        type.BaseType is { } direct && Restores(direct, compilation, cancellation),
        SourceMembers.Constructors(type).Any(),
        HasRequiredMembers(type));

    /// <summary>True when generated code stands in a tracked class.</summary>
    public static bool HoldsCode(INamedTypeSymbol tracked, Compilation compilation, CancellationToken cancellation) => IsSource(tracked)
        ? TrackedDeclaration.Check(tracked, compilation, cancellation).IsEmpty
        : !tracked.GetMembers("DescribeSession").IsEmpty;

    /// <summary>True when a tracked class has a restoring constructor.</summary>
    public static bool Restores(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.TypeKind != TypeKind.Class || !type.IsTracked())
            return false;
        if (!IsSource(type))
            return type.InstanceConstructors.Any(static constructor => constructor.Parameters is [{ Type.Name: KnownNames.RestoreToken }]);
        return (type.BaseType is { } direct && Restores(direct, compilation, cancellation))
            || SourceMembers.Constructors(type).Any()
            || HasRequiredMembers(type)
            || HasReadOnlyState(type, compilation, cancellation);
    }

    public static bool HasAccessibleDefaultConstructor(INamedTypeSymbol type, Compilation compilation) =>
        type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams)
            && (constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                || (constructor.DeclaredAccessibility != Accessibility.Private
                    && SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, compilation.Assembly))));

    /// <summary>True when a type's own code is called after a restore.</summary>
    public static bool ImplementsOnRestored(INamedTypeSymbol type) => type.GetMembers(KnownNames.OnRestored).OfType<IMethodSymbol>().Any(
        static method => method.Parameters is [{ Type.Name: "SessionRestoreContext" }]
            && (method.PartialImplementationPart is not null || !method.IsPartialDefinition));

    private static bool RunsHooks(INamedTypeSymbol tracked) => IsSource(tracked)
        ? ImplementsOnRestored(tracked) || (TrackedBase(tracked) is { } above && RunsHooks(above))
        : !tracked.GetMembers(KnownNames.RestoredSession).IsEmpty;

    /// <summary>
    /// True when a type has read-only state. That includes a list that its declaration makes: two objects may share one all
    /// the same, as a shallow clone does with its original, and only a constructor can give both of them the one.
    /// </summary>
    private static bool HasReadOnlyState(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var kinds = new KindParser(compilation, cancellation);
        return StateMembers.Of(type).Any(member => member is { IsReadOnly: true, Obstacle: null } && kinds.Parse(member.Type).Kind is not null);
    }

    private static bool HasRequiredMembers(INamedTypeSymbol type) => new[] { type }.Concat(Bases(type)).Any(static level =>
        level.GetMembers().Any(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
            yield return current;
    }

    private static bool IsSource(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty;
}
