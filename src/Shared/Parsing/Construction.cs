using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Decides how objects of a tracked class are made, and says why where they cannot be.</summary>
internal static class Construction
{
    private static readonly OncePerType<bool> Requiring = new(static type =>
        type.GetMembers().Any(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }));

    private static readonly OncePerCompilation<ConcurrentDictionary<INamedTypeSymbol, bool>> Needing = new(static (_, _) => new(SymbolEqualityComparer.Default));

    private static readonly OncePerCompilation<ConcurrentDictionary<INamedTypeSymbol, Uncapturable?>> Obstacles = new(static (_, _) => new(SymbolEqualityComparer.Default));

    /// <summary>True when a tracked class has a restoring constructor.</summary>
    public static bool Restores(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Needs(type, compilation, cancellation) && (!Hierarchy.IsSource(type) || Obstacle(type, compilation, cancellation) is null);

    /// <summary>Why generated code cannot make an object of a class; null when it can.</summary>
    public static Uncapturable? Obstacle(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        ConcurrentDictionary<INamedTypeSymbol, Uncapturable?> known = Obstacles.Of(compilation, cancellation);
        if (!known.TryGetValue(type, out Uncapturable? obstacle))
            known[type] = obstacle = FindObstacle(type, compilation, cancellation);
        return obstacle;
    }

    private static Uncapturable? FindObstacle(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Factories.Of(type) is null && EngineBases.Maker(type) is { } engine)
        {
            return new Uncapturable(
                $"'{engine.Name}' objects are made by the engine, and 'new' makes only a shell of one",
                "Write a [SessionFactory] that asks the engine for one")
            { GoesWithFactory = true };
        }

        if (!Needs(type, compilation, cancellation))
            return null;
        if (PrimaryConstructor.Of(type, compilation) is { } primary)
            return OfPrimary(type, primary, compilation, cancellation);
        INamedTypeSymbol direct = type.BaseType!;
        INamedTypeSymbol? tracked = Hierarchy.TrackedBase(type);
        if (tracked is not null && !SymbolEqualityComparer.Default.Equals(tracked, direct) && Needs(tracked, compilation, cancellation))
        {
            return new Uncapturable(
                $"'{direct.Name}' stands between it and its tracked base '{tracked.Name}', whose read-only state only a tracked class can pass on",
                $"Mark '{direct.Name}' [SessionTracked]");
        }

        if (tracked is not null && Hierarchy.IsSource(tracked) && Obstacle(tracked, compilation, cancellation) is not null)
            return new Uncapturable($"its base '{tracked.Name}' cannot be made either", "Correct that first");
        return Restores(direct, compilation, cancellation) || HasAccessibleDefaultConstructor(direct, compilation)
            ? null
            : new Uncapturable(
                $"its base '{direct.Name}' has no constructor without parameters that a restoring one could call",
                $"Give '{direct.Name}' a protected constructor without parameters, or write a [SessionFactory]")
            { GoesWithFactory = true };
    }

    /// <summary>
    /// The members of tracked bases that no constructor of theirs is asked to restore, because the primary one is chained to.
    /// A collection that its declaration makes is restored by content.
    /// </summary>
    public static IEnumerable<StoredParameter> LeftByBases(INamedTypeSymbol type, PrimaryConstructor primary, Compilation compilation, CancellationToken cancellation)
    {
        StoredParameter[] given = primary.Symbol.Parameters.Select(primary.GivenTo).OfType<StoredParameter>().ToArray();
        var kinds = new KindParser(compilation, cancellation);
        for (INamedTypeSymbol? level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (!level.IsTracked())
                continue;
            foreach (StateMember member in StateMembers.WithMetadata(level))
            {
                if (member is { IsReadOnly: true, Obstacle: null }
                    && kinds.Parse(member).Kind is { } kind
                    && !(kind.IsCollection && member.HasInitializer)
                    && !given.Any(stored => SymbolEqualityComparer.Default.Equals(stored.Member.Symbol, member.Symbol)))
                {
                    yield return new StoredParameter(level, member);
                }
            }
        }
    }

    /// <summary>True when a derived class's constructor may set a member.</summary>
    public static bool CanBeSetByDerived(StateMember member) => member.BackingField is null && member.Symbol is IPropertySymbol
    {
        SetMethod: { IsInitOnly: true, DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal },
    };

    public static bool HasRequiredMembers(INamedTypeSymbol type) => Requiring.Of(type.OriginalDefinition) || Hierarchy.Bases(type).Any(static level => Requiring.Of(level.OriginalDefinition));

    /// <summary>True when something of a class, or of a tracked base, only a constructor can restore.</summary>
    private static bool Needs(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        ConcurrentDictionary<INamedTypeSymbol, bool> known = Needing.Of(compilation, cancellation);
        if (!known.TryGetValue(type, out bool needs))
            known[type] = needs = FindNeed(type, compilation, cancellation);
        return needs;
    }

    private static bool FindNeed(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.TypeKind != TypeKind.Class || !type.IsTracked())
            return false;
        if (Factories.Of(type) is not null)
            return false;
        if (!Hierarchy.IsSource(type))
            return type.InstanceConstructors.Any(static constructor => constructor.Parameters is [{ Type.Name: KnownNames.RestoreToken }]);
        return (Hierarchy.TrackedBase(type) is { } tracked && Needs(tracked, compilation, cancellation))
            || SourceMembers.Constructors(type).Any()
            || HasRequiredMembers(type)
            || HasReadOnlyState(type, compilation, cancellation);
    }

    private static Uncapturable? OfPrimary(INamedTypeSymbol type, PrimaryConstructor primary, Compilation compilation, CancellationToken cancellation)
    {
        foreach (IParameterSymbol parameter in primary.Symbol.Parameters)
        {
            // A parameter without a name is one that somebody is still typing.
            if (parameter.Name.Length > 0 && primary.StoredIn(parameter) is null && primary.Reads(parameter))
            {
                return new Uncapturable(
                    $"the parameter '{parameter.Name}' of its primary constructor is stored in no member that is captured",
                    $"Keep it in a member, {parameter.Name.Substring(0, 1).ToUpperInvariant()}{parameter.Name.Substring(1)} {{ get; }} = {parameter.Name}, or write a [SessionFactory]")
                { GoesWithFactory = true };
            }
        }

        StoredParameter? left = LeftByBases(type, primary, compilation, cancellation)
            .FirstOrDefault(static member => !CanBeSetByDerived(member.Member));
        return left is null
            ? null
            : new Uncapturable(
                $"its primary constructor cannot give '{left.Member.Symbol.Name}' of its base '{left.Level.Name}' the value of a snapshot",
                $"Hand it on as a parameter, or write an ordinary constructor");
    }

    private static bool HasAccessibleDefaultConstructor(INamedTypeSymbol type, Compilation compilation) =>
        type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams)
            && (constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                || (constructor.DeclaredAccessibility != Accessibility.Private
                    && SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, compilation.Assembly))));

    /// <summary>
    /// True when a type has read-only state. That includes a list that its declaration makes: two objects may share one all
    /// the same, as a shallow clone does with its original, and only a constructor can give both of them the one.
    /// </summary>
    private static bool HasReadOnlyState(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        KindParser? kinds = null;
        foreach (StateMember member in StateMembers.Of(type))
        {
            if (member is { IsReadOnly: true, Obstacle: null } && (kinds ??= new KindParser(compilation, cancellation)).Parse(member).Kind is not null)
                return true;
        }

        return false;
    }
}
