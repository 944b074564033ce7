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
    /// <summary>The gap of a type of which no object can be made. No member has such a name.</summary>
    public const string NewObjects = "new objects";

    public static ParseResult<TrackedTypeSpec> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<Finding> obstacles = TrackedDeclaration.Check(type, compilation, cancellation);
        if (!obstacles.IsEmpty)
            return new ParseResult<TrackedTypeSpec>(null, obstacles);

        var kinds = new KindParser(compilation, cancellation);
        var links = new GenericLinks(kinds);
        var members = new List<MemberSpec>();
        var gaps = new List<GapSpec>();
        var ignored = new List<GapSpec>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var captured = new List<ISymbol>();
        Uncapturable? cannotBeMade = type.TypeKind == TypeKind.Class ? Construction.Obstacle(type, compilation, cancellation) : null;
        if (cannotBeMade is not null)
        {
            findings.Add(new Finding(FindingKind.CannotBeMade, type, cannotBeMade.Reason, cannotBeMade.Advice) { GoesWithFactory = cannotBeMade.GoesWithFactory });
            gaps.Add(new GapSpec(NewObjects, $"it can only be restored in place: {cannotBeMade.Reason}"));
        }

        if (Hierarchy.TrackedBase(type) is { } above)
            links.Add(above);
        foreach (StateMember member in InheritedMembers.Of(type, compilation).Concat(StateMembers.Of(type)))
        {
            ParsedKind parsed = member.Obstacle is { } obstacle ? obstacle : kinds.Parse(member);
            if (parsed.Kind is { } kind)
            {
                links.Add(member.Type);
                members.Add(ToSpec(member, kind, type));
                captured.Add(member.Symbol);
            }
            else if (parsed.ReasonToIgnore is { } reason)
            {
                ignored.Add(new GapSpec(StableName(member), reason));
            }
            else if (!member.IsOptional && parsed.Obstacle is { } found)
            {
                gaps.Add(new GapSpec(StableName(member), found.Reason));
                findings.Add(new Finding(found.Finding, PlaceOf(member, type), found.Reason, found.Advice) { Member = member, Culprit = found.Culprit });
            }
        }

        if (DerivedCollections.BaseBelowTracked(type) is { } collection && kinds.Parse(collection) is { Kind: { } content })
            members.Add(Content(collection, content));
        if (type.TypeKind == TypeKind.Class && !type.IsIgnored())
            UntrackedBases.Read(type, compilation, captured, gaps, findings);
        findings.AddRange(Hooks.Misshapen(type));
        findings.AddRange(Factories.Misshapen(type));
        var spec = new TrackedTypeSpec
        {
            Declaration = DeclarationParser.Parse(type),
            StableName = Hierarchy.StableName(type),
            FormerNames = type.Find(KnownNames.Tracked).FormerNames().Select(name => StableNames.Former(name, type)).ToEquatableArray(),
            Version = Hierarchy.Version(type),
            IsGeneric = GenericLinks.IsGeneric(type),
            Constructions = links.Types,
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
            ImplementsOnCapturing = Hooks.ImplementsOnCapturing(type),
            HasOtherOnCapturing = Hooks.HasOther(type, KnownNames.OnCapturing),
            HasOtherOnRestored = Hooks.HasOther(type, KnownNames.OnRestored),
            HidesBaseMembers = Hierarchy.TrackedBase(type) is not null || Hooks.HideMembersOf(type),
            Members = members.ToEquatableArray(),
            Gaps = gaps.ToEquatableArray(),
            Ignored = ignored.ToEquatableArray(),
            Enums = kinds.Enums,
            ForeignStructs = kinds.ForeignStructs,
            TypeSet = SymbolNames.TypeSet(type),
        };
        return new ParseResult<TrackedTypeSpec>(spec, findings.ToImmutable());

        MemberSpec? ToMember(StateMember member) => kinds.Parse(member).Kind is { } kind ? ToSpec(member, kind, type) : null;
    }

    /// <summary>True for what a <c>with</c> expression can set.</summary>
    private static bool CanBeGivenByWith(StateMember member) => member.Symbol switch
    {
        IFieldSymbol field => !field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is not null && member.BackingField is null,
        _ => false,
    };

    // What a base of another assembly has is found where it is asked for.
    private static ISymbol PlaceOf(StateMember member, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(member.Symbol.ContainingType, type) ? member.Symbol : type;

    private static MemberSpec ToSpec(StateMember member, Model.Kinds.KindSpec kind, INamedTypeSymbol type) => new()
    {
        Name = BackingFields.Identifier(member.Symbol.Name),
        Identifier = SymbolNames.Escape(BackingFields.Identifier(member.Symbol.Name)),
        Backing = BackingFields.Of(member, type),
        StableName = StableName(member),
        FormerNames = member.Symbol.Find(KnownNames.Member).FormerNames(),
        Kind = kind,
        IsReadOnly = member.IsReadOnly && !type.IsValueType,
        IsSetByCode = member.IsSetByCode,
        IsKey = member.Symbol.Has(KnownNames.Key) && !type.IsValueType,
    };

    /// <summary>The member that stands for the object itself; no member of the game's can have its name.</summary>
    private static MemberSpec Content(INamedTypeSymbol collection, Model.Kinds.KindSpec kind) => new()
    {
        Name = "(content)",
        Identifier = "(content)",
        StableName = "(content)",
        FormerNames = EquatableArray<string>.Empty,
        Kind = new Model.Kinds.ContentKind(collection.FullName(), kind),
        IsReadOnly = true,
        IsKey = false,
    };

    private static string StableName(StateMember member) => member.MissingName ?? member.Symbol.Find(KnownNames.Member).NameOr(member.Symbol.Name);
}
