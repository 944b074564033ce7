using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <summary>
/// Decides of the members of one type what they hold, and collects the enums and open structs that need a codec beside
/// them.
/// </summary>
internal sealed partial class KindParser
{
    /// <summary>The most dimensions of an array that the runtime has a codec for.</summary>
    private const int MaxRank = 4;

    /// <summary>How many open structs may stand inside each other; of a generic one there may be ever new constructions.</summary>
    private const int MaxDepth = 32;

    private static readonly Uncapturable EndlessType = new("its structs nest without end", "Use a tracked struct instead");

    /// <summary>What most members are: values that are the same to whoever holds them, and need nothing beside them.</summary>
    private static readonly OncePerCompilation<ConcurrentDictionary<ITypeSymbol, ParsedKind>> Known =
        new(static (_, _) => new(SymbolEqualityComparer.Default));

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrentDictionary<ITypeSymbol, ParsedKind> _known;
    private readonly AssemblyMarks _marks;
    private readonly CodecNames _names = new();
    private readonly List<EnumSpec> _enums = new();
    private readonly List<ForeignStructSpec> _structs = new();
    private int _depth;
    private readonly HashSet<ISymbol> _converting = new(SymbolEqualityComparer.Default);
    private ImmutableArray<INamedTypeSymbol> _memberConverters = ImmutableArray<INamedTypeSymbol>.Empty;
    private string _member = "";
    private bool _allowsMissing;
    private bool _isConverted;
    private bool _isWeak;
    private bool _holdsReferences;

    public KindParser(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _marks = AssemblyMarks.Of(compilation);
        _cancellation = cancellation;
        _known = Known.Of(compilation, cancellation);
    }

    public EquatableArray<EnumSpec> Enums => _enums.ToEquatableArray();

    public EquatableArray<ForeignStructSpec> ForeignStructs => _structs.ToEquatableArray();

    /// <summary>What a member is to a snapshot, by its type and by what is marked on it.</summary>
    public ParsedKind Parse(StateMember member)
    {
        _isWeak = member.Symbol.Has(KnownNames.Reference);
        _holdsReferences = false;
        _isConverted = false;
        _member = $"{member.Symbol.ContainingType?.Name}.{member.Symbol.Name}";
        _allowsMissing = member.Symbol.Find(KnownNames.Member).Says("AllowMissing");
        _memberConverters = Converters.On(member.Symbol);
        foreach (INamedTypeSymbol converter in _memberConverters)
        {
            if (Converters.Obstacle(converter, _compilation) is { } obstacle)
                return obstacle;
        }

        ParsedKind parsed = Parse(member.Type);
        if (_memberConverters.Length > 0 && !_isConverted)
        {
            INamedTypeSymbol converter = _memberConverters[0];
            parsed = new Uncapturable(
                $"'{converter.Name}' converts '{Converters.Converted(converter)}', and the member holds none", "Name a converter of what the member holds")
            {
                Finding = FindingKind.UnfittingConverter,
            };
        }

        _memberConverters = ImmutableArray<INamedTypeSymbol>.Empty;
        bool isMisplaced = _isWeak && parsed.Kind is not null && !_holdsReferences;
        _isWeak = false;
        return isMisplaced
            ? new Uncapturable("it holds no object of a tracked class that it could point at", "Remove [SessionReference]") { Finding = FindingKind.MisplacedReference }
            : parsed;
    }

    /// <summary>What a type is to a snapshot: a kind, or why it is none.</summary>
    public ParsedKind Parse(ITypeSymbol type)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_memberConverters.IsEmpty && _known.TryGetValue(type, out ParsedKind known))
            return known;
        (int names, int enums, int structs) = (_names.Count, _enums.Count, _structs.Count);
        ParsedKind parsed = ParseAny(type);
        if (parsed.Kind is null)
        {
            // No codec is written for a part of what cannot be captured as a whole.
            _names.Truncate(names);
            _enums.RemoveRange(enums, _enums.Count - enums);
            _structs.RemoveRange(structs, _structs.Count - structs);
        }
        else if (_memberConverters.IsEmpty && parsed.Kind is (ScalarKind or StringKind))
        {
            _known.TryAdd(type, parsed);
        }

        return parsed;
    }

    private ParsedKind ParseAny(ITypeSymbol type)
    {
        if (ByConverter(type) is { } converted)
            return converted;
        if (_marks.ReasonToIgnore(type) is { } reason)
            return ParsedKind.Ignored(reason);
        if (type.SpecialType == SpecialType.System_String)
            return new StringKind();
        if (Scalars.Of(type) is { } scalar && OfScalar(type, scalar) is { } known)
            return known;
        return type switch
        {
            IArrayTypeSymbol { Rank: >= 2 and <= MaxRank } array =>
                Inside(array.ElementType, element => new RectangularKind(type.FullName(), element, array.Rank)),
            IArrayTypeSymbol { IsSZArray: true } array => Inside(array.ElementType, element => new ArrayKind(type.FullName(), element)),
            ITypeParameterSymbol => new ParameterKind(type.FullName()),
            INamedTypeSymbol named => ParseNamed(named),
            _ => UncapturableKinds.Of(type),
        };
    }

    /// <summary>Null for a type of the game's own that has the name of one of the framework's.</summary>
    private ParsedKind? OfScalar(ITypeSymbol type, Scalar scalar)
    {
        if (Scalars.IsKnownToRuntime(type, scalar, _compilation))
            return new ScalarKind(type.FullName(), scalar);
        if (!type.DeclaringSyntaxReferences.IsEmpty)
            return null;
        return new Uncapturable(
            $"the build of SessionFlow that this project references is for frameworks without '{type.Name}'",
            "Keep what it consists of in members that can be captured");
    }

    private ParsedKind ParseNamed(INamedTypeSymbol type)
    {
        if (KnownCollections.Of(type) is { } known)
            return OfCollection(type, known);
        switch (type.TypeKind)
        {
            case TypeKind.Enum:
                return OfEnum(type);
            case TypeKind.Struct when type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return Inside(type.TypeArguments[0], value => new NullableKind(type.FullName(), value));
            case TypeKind.Struct:
                return OfStruct(type);
            case TypeKind.Class when Definitions.ClassOf(type, _marks) is { } definition:
                return OfDefinition(type, definition);
            case TypeKind.Class when type.IsTracked():
                return ArgumentsObstacle(type) is { } generic ? generic : Reference(type);
            case TypeKind.Class when type.Name == "StringBuilder" && type.ContainingNamespace.IsNamed("System.Text"):
                return new StringBuilderKind(type.FullName());
            case TypeKind.Class when IsList(type):
                return Inside(type.TypeArguments[0], element => new ListKind(type.FullName(), element));
            case TypeKind.Class when IsDictionary(type):
                return OfDictionary(type);
            case TypeKind.Interface or TypeKind.Class when type.SpecialType == SpecialType.None
                && TrackedIndex.Of(_compilation, _cancellation).CanStandIn(type):
                return Reference(type);
            case TypeKind.Class when DerivedCollections.BaseOf(type) is { } collection:
                return OfDerived(type, collection);
            default:
                return UncapturableKinds.Of(type);
        }
    }

    private ReferenceKind Reference(INamedTypeSymbol type)
    {
        _holdsReferences = true;
        return new ReferenceKind(type.FullName(), _isWeak);
    }

    /// <summary>Why a construction of a tracked generic type cannot be captured.</summary>
    private Uncapturable? ArgumentsObstacle(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in StableNames.AllArguments(type))
        {
            ParsedKind parsed = Parse(argument);
            if (parsed.Kind is null)
            {
                return new Uncapturable(
                    $"in the type argument '{argument.ShortName()}', {parsed.Obstacle?.Reason ?? "which is ignored"}",
                    parsed.Obstacle?.Advice ?? "Use another type argument");
            }
        }

        return GenericLinks.IsGeneric(type) && GenericLinks.IsEndless(type)
            ? new Uncapturable($"'{type.ShortName()}' leads to constructions of ever more types", "Have it lead to itself with the same type arguments")
            : null;
    }
}
