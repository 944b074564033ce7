using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Reads how objects of a tracked class are made.</summary>
internal static class ConstructionParser
{
    /// <param name="type">The class.</param>
    /// <param name="compilation">What it is declared in.</param>
    /// <param name="toSpec">Reads a member; null where it cannot be captured.</param>
    /// <param name="obstacle">Why no object can be made.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ConstructionSpec Parse(
        INamedTypeSymbol type, Compilation compilation, Func<StateMember, MemberSpec?> toSpec, Uncapturable? obstacle, CancellationToken cancellation)
    {
        bool restores = Construction.Restores(type, compilation, cancellation);
        PrimaryConstructor? primary = PrimaryConstructor.Of(type, compilation);
        bool chains = primary is not null && (restores || type.IsValueType);
        return new ConstructionSpec(
            restores,
            !chains && type.BaseType is { } direct && Construction.Restores(direct, compilation, cancellation),
            SourceMembers.Constructors(type).Any(),
            Construction.HasRequiredMembers(type))
        {
            Primary = chains ? primary!.Symbol.Parameters.Select(parameter => ToArgument(parameter, primary, toSpec)).ToEquatableArray() : null,
            Inherited = chains && !type.IsValueType
                ? Construction.LeftByBases(type, primary!, compilation, cancellation)
                    .Where(static left => Construction.CanBeSetByDerived(left.Member))
                    .Select(left => new ArgumentSpec(Hierarchy.LevelOf(left.Level), toSpec(left.Member), "")).ToEquatableArray()
                : EquatableArray<ArgumentSpec>.Empty,
            Obstacle = obstacle?.Reason,
            Factory = Factories.Of(type) is { } factory ? SymbolNames.Escape(factory.Name) : null,
        };
    }

    private static ArgumentSpec ToArgument(IParameterSymbol parameter, PrimaryConstructor primary, Func<StateMember, MemberSpec?> toSpec) =>
        primary.StoredIn(parameter) is { } stored
            ? new ArgumentSpec(Hierarchy.LevelOf(stored.Level), toSpec(stored.Member), Constant.Of(parameter))
            : new ArgumentSpec(0, null, Constant.Of(parameter));
}
