using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Reads a type marked <c>[SessionTracked]</c>, once, into a record.</summary>
internal static class TrackedTypeParser
{
    public static ParseResult<TrackedTypeSpec> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<Finding> obstacles = TrackedDeclaration.Check(type, compilation, cancellation);
        if (!obstacles.IsEmpty)
            return new ParseResult<TrackedTypeSpec>(null, obstacles);

        var kinds = new KindParser(compilation, cancellation);
        var members = new List<MemberSpec>();
        var gaps = new List<GapSpec>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (type.TypeKind == TypeKind.Class && !type.IsIgnored())
            ReadUntrackedBases(type, gaps, findings);
        Uncapturable? cannotBeMade = type.TypeKind == TypeKind.Class ? Construction.Obstacle(type, compilation, cancellation) : null;
        if (cannotBeMade is not null)
        {
            findings.Add(new Finding(FindingKind.CannotBeMade, type, cannotBeMade.Reason, cannotBeMade.Advice));
            gaps.Add(new GapSpec("new objects", $"it can only be restored in place: {cannotBeMade.Reason}"));
        }

        foreach (StateMember member in StateMembers.Of(type))
        {
            ParsedKind parsed = member.Obstacle is { } obstacle ? obstacle : kinds.Parse(member.Type);
            if (parsed.Kind is { } kind)
            {
                members.Add(ToSpec(member, kind, type));
            }
            else if (parsed.Obstacle is { } reason)
            {
                gaps.Add(new GapSpec(StableName(member), reason.Reason));
                findings.Add(new Finding(FindingKind.Uncapturable, member.Symbol, reason.Reason, reason.Advice) { Member = member, Culprit = reason.Culprit });
            }
        }

        var spec = new TrackedTypeSpec
        {
            Declaration = DeclarationParser.Parse(type),
            StableName = Hierarchy.StableName(type),
            FormerNames = type.Find(KnownNames.Tracked).FormerNames(),
            IsStruct = type.IsValueType,
            IsSealed = type.IsSealed,
            IsAbstract = type.IsAbstract,
            Base = Hierarchy.ParseBase(type),
            Construction = ConstructionParser.Parse(type, compilation, ToMember, cannotBeMade, cancellation),
            Suffix = GeneratedNames.Suffix(type),
            Writing = type.IsValueType && PrimaryConstructor.Of(type, compilation) is not null && StateMembers.Of(type).All(CanBeGivenByWith)
                ? StructWriting.With
                : StructWriting.Constructor,
            ImplementsOnRestored = Hooks.ImplementsOnRestored(type),
            HasOtherOnCapturing = Hooks.HasOther(type, KnownNames.OnCapturing),
            HasOtherOnRestored = Hooks.HasOther(type, KnownNames.OnRestored),
            HidesBaseMembers = Hierarchy.TrackedBase(type) is not null || Hooks.HideMembersOf(type),
            Members = members.ToEquatableArray(),
            Gaps = gaps.ToEquatableArray(),
            Enums = kinds.Enums,
            ForeignStructs = kinds.ForeignStructs,
            TypeSet = SymbolNames.TypeSet(type),
        };
        return new ParseResult<TrackedTypeSpec>(spec, findings.ToImmutable());

        MemberSpec? ToMember(StateMember member) => kinds.Parse(member.Type).Kind is { } kind ? ToSpec(member, kind, type) : null;
    }

    /// <summary>True for what a <c>with</c> expression can set.</summary>
    private static bool CanBeGivenByWith(StateMember member) => member.Symbol switch
    {
        IFieldSymbol field => !field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is not null,
        _ => false,
    };

    private static void ReadUntrackedBases(INamedTypeSymbol type, List<GapSpec> gaps, ImmutableArray<Finding>.Builder findings)
    {
        foreach (INamedTypeSymbol level in Hierarchy.UntrackedBases(type))
        {
            bool isSource = !level.DeclaringSyntaxReferences.IsEmpty;
            if (level.IsIgnored() || !(isSource ? StateMembers.Of(level).Any() : HasVisibleState(level)))
                continue;
            string reason = $"the members of the base class '{level.ShortName()}' are not captured, because it is not tracked";
            gaps.Add(new GapSpec("base " + level.DisplayName(), reason));
            if (isSource)
                findings.Add(new Finding(FindingKind.UntrackedBase, type, reason, $"Mark '{level.ShortName()}' [SessionTracked]") { Culprit = level.OriginalDefinition });
        }
    }

    // Private fields of another assembly may be missing from what is compiled against; what can be set must be kept somewhere.
    private static bool HasVisibleState(INamedTypeSymbol level) => level.GetMembers().Any(static member =>
        member is IFieldSymbol { IsStatic: false, IsConst: false } or IPropertySymbol { IsStatic: false, SetMethod: { IsInitOnly: false } });

    private static MemberSpec ToSpec(StateMember member, Model.Kinds.KindSpec kind, INamedTypeSymbol type) => new()
    {
        Name = member.Symbol.Name,
        Identifier = SymbolNames.Escape(member.Symbol.Name),
        StableName = StableName(member),
        FormerNames = member.Symbol.Find(KnownNames.Member).FormerNames(),
        Kind = kind,
        IsReadOnly = member.IsReadOnly && !type.IsValueType,
        IsKey = member.Symbol.Has(KnownNames.Key) && !type.IsValueType,
    };

    private static string StableName(StateMember member) => member.Symbol.Find(KnownNames.Member).NameOr(member.Symbol.Name);
}
