using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Finds the members of untracked bases that <c>[SessionInherited]</c> makes state of a tracked class.</summary>
internal static class InheritedMembers
{
    /// <summary>The members, and those that were named and cannot be had, as members with an obstacle.</summary>
    public static IReadOnlyList<StateMember> Of(INamedTypeSymbol type, Compilation compilation)
    {
        var members = new List<StateMember>();
        if (type.TypeKind != TypeKind.Class || type.IsIgnored())
            return members;
        INamedTypeSymbol[] bases = Hierarchy.UntrackedBases(type).ToArray();
        foreach ((INamedTypeSymbol? of, ImmutableArray<string> names) in Marks(type, compilation))
        {
            INamedTypeSymbol[] levels = of is null ? bases : bases.SkipWhile(level => !Stands(level, of)).ToArray();
            if (levels.Length == 0)
                continue;
            foreach (StateMember member in names.IsEmpty ? All(type, levels, compilation) : names.Select(name => Named(type, name, levels, compilation)))
            {
                if (members.All(known => known.Symbol.Name != member.Symbol.Name || known.MissingName != member.MissingName))
                    members.Add(member);
            }
        }

        return members;
    }

    private static IEnumerable<(INamedTypeSymbol? Of, ImmutableArray<string> Names)> Marks(INamedTypeSymbol type, Compilation compilation)
    {
        foreach ((INamedTypeSymbol of, ImmutableArray<string> names) in AssemblyMarks.Of(compilation).Inherited)
            yield return (of, names);
        foreach (AttributeData mark in type.GetAttributes().Where(static mark => mark.IsOurs() && mark.AttributeClass!.Name == KnownNames.Inherited))
        {
            yield return mark.ConstructorArguments is [{ Value: INamedTypeSymbol of }, var named]
                ? (of, named.Strings())
                : (null, mark.ConstructorArguments is [var all] ? all.Strings() : ImmutableArray<string>.Empty);
        }
    }

    private static IEnumerable<StateMember> All(INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> levels, Compilation compilation) => levels
        .SelectMany(static level => level.GetMembers())
        .Where(member => CanBeHad(member, type, compilation) && !IsHidden(member, type))
        .Select(static member => ToMember(member) with { IsOptional = true });

    private static StateMember Named(INamedTypeSymbol type, string name, IEnumerable<INamedTypeSymbol> levels, Compilation compilation)
    {
        ISymbol? member = levels.SelectMany(level => level.GetMembers(name)).FirstOrDefault(member => CanBeHad(member, type, compilation));
        if (member is not null && !IsHidden(member, type))
            return ToMember(member);
        string reason = member is null
            ? $"no base class has a member '{name}' that '{type.Name}' can read and set"
            : $"'{name}' of the base class is hidden by a member of the same name";
        return new StateMember(type, type, IsReadOnly: false, HasInitializer: false)
        {
            MissingName = name,
            Obstacle = new Uncapturable(reason, $"Name one that can be, or remove '{name}'") { Finding = FindingKind.MissingInherited },
        };
    }

    private static StateMember ToMember(ISymbol member) => member is IPropertySymbol property
        ? new StateMember(property, property.Type, IsReadOnly: false, HasInitializer: false) { IsSetByCode = true }
        : new StateMember(member, ((IFieldSymbol)member).Type, IsReadOnly: false, HasInitializer: false);

    private static bool CanBeHad(ISymbol member, INamedTypeSymbol type, Compilation compilation) => member switch
    {
        IFieldSymbol { IsStatic: false, IsConst: false, IsReadOnly: false, AssociatedSymbol: null } field => CanBeNamed(field, type, compilation),
        IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } get, SetMethod: { IsInitOnly: false } set } property =>
            CanBeNamed(property, type, compilation) && CanBeNamed(get, type, compilation) && CanBeNamed(set, type, compilation),
        _ => false,
    };

    private static bool CanBeNamed(ISymbol member, INamedTypeSymbol type, Compilation compilation) => compilation.IsSymbolAccessibleWithin(member, type, type);

    private static bool IsHidden(ISymbol member, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null && !SymbolEqualityComparer.Default.Equals(level, member.ContainingType); level = level.BaseType)
        {
            if (level.GetMembers(member.Name).Any(static other => other is not IPropertySymbol { IsOverride: true }))
                return true;
        }

        return false;
    }

    private static bool Stands(INamedTypeSymbol level, INamedTypeSymbol of) => SymbolEqualityComparer.Default.Equals(
        of.IsUnboundGenericType ? level.OriginalDefinition : level, of.IsUnboundGenericType ? of.OriginalDefinition : of);
}
