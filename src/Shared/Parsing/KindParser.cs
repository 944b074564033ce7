using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <summary>
/// Decides of the members of one type what they hold, and collects the enums and open structs that need a codec beside
/// them.
/// </summary>
internal sealed class KindParser
{
    /// <summary>The most dimensions of an array that the runtime has a codec for.</summary>
    private const int MaxRank = 4;

    /// <summary>How many open structs may stand inside each other; of a generic one there may be ever new constructions.</summary>
    private const int MaxDepth = 32;

    private static readonly Uncapturable EndlessType = new("its structs nest without end", "Use a tracked struct instead");

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly AssemblyMarks _marks;
    private readonly CodecNames _names = new();
    private readonly List<EnumSpec> _enums = new();
    private readonly List<ForeignStructSpec> _structs = new();
    private int _depth;
    private readonly HashSet<ISymbol> _converting = new(SymbolEqualityComparer.Default);
    private INamedTypeSymbol[] _memberConverters = System.Array.Empty<INamedTypeSymbol>();
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
        _memberConverters = Converters.On(member.Symbol).ToArray();
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

        _memberConverters = System.Array.Empty<INamedTypeSymbol>();
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
        (int names, int enums, int structs) = (_names.Count, _enums.Count, _structs.Count);
        ParsedKind parsed = ParseAny(type);
        if (parsed.Kind is null)
        {
            // No codec is written for a part of what cannot be captured as a whole.
            _names.Truncate(names);
            _enums.RemoveRange(enums, _enums.Count - enums);
            _structs.RemoveRange(structs, _structs.Count - structs);
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

    private ParsedKind? ByConverter(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol converter in _memberConverters)
        {
            if (Converters.Fit(converter, type) is { } fit)
            {
                _isConverted = true;
                return OfConverted(type, fit.Converter, fit.Stored);
            }
        }

        if (type is not INamedTypeSymbol named)
            return null;
        foreach (INamedTypeSymbol converter in Converters.On(named.OriginalDefinition))
        {
            if (Converters.Obstacle(converter, _compilation) is { } obstacle)
                return obstacle;
            return Converters.Fit(converter, type) is { } fit
                ? OfConverted(type, fit.Converter, fit.Stored)
                : new Uncapturable($"'{converter.Name}' stands on '{type.ShortName()}' and converts '{Converters.Converted(converter)}'", "Name a converter of the type")
                {
                    Finding = FindingKind.UnfittingConverter,
                };
        }

        foreach (INamedTypeSymbol converter in _marks.TypeConverters)
        {
            if (Converters.Fit(converter, type) is { } fit)
                return Converters.Obstacle(converter, _compilation) is { } obstacle ? obstacle : OfConverted(type, fit.Converter, fit.Stored);
        }

        return null;
    }

    private ParsedKind OfConverted(ITypeSymbol type, INamedTypeSymbol converter, ITypeSymbol storedType)
    {
        if (!_converting.Add(type))
        {
            return new Uncapturable($"'{converter.Name}' stores '{storedType.ShortName()}', which holds what it converts", "Store it as something simpler")
            {
                Finding = FindingKind.UnfittingConverter,
            };
        }

        (INamedTypeSymbol[] converters, bool isWeak) = (_memberConverters, _isWeak);
        _memberConverters = System.Array.Empty<INamedTypeSymbol>();
        _isWeak = false;
        ParsedKind stored = Parse(storedType);
        (_memberConverters, _isWeak) = (converters, isWeak);
        _converting.Remove(type);
        return stored.Kind is { } kind ? new ConvertedKind(type.FullName(), _member, converter.FullName(), kind)
            : new Uncapturable(
                $"'{converter.Name}' stores '{storedType.ShortName()}', which cannot be captured{(stored.Obstacle is { } obstacle ? ": " + obstacle.Reason : "")}",
                "Store it as a type that can")
            {
                Finding = FindingKind.UnfittingConverter,
            };
    }

    /// <summary>Why objects of a class that is marked as shared data cannot be stored by their key; null when they can.</summary>
    public Uncapturable? ObstacleOf(INamedTypeSymbol definition) => OfDefinition(definition, definition).Obstacle;

    private ParsedKind OfDefinition(INamedTypeSymbol type, INamedTypeSymbol definition)
    {
        if (Definitions.KeyOf(definition, _marks, _compilation) is not { } key)
            return NoKey($"the definition '{definition.ShortName()}' has no key that generated code can read", "Mark the member that names it [SessionKey], and make it internal or public");
        ParsedKind parsed = Parse(Definitions.TypeOf(key));
        return parsed.Kind is ScalarKind or StringKind or EnumKind
            ? new DefinitionKind(type.FullName(), _member, definition.FullName(), parsed.Kind, SymbolNames.Escape(key.Name), _allowsMissing)
            : NoKey($"'{key.Name}' of '{definition.ShortName()}' is no value that could be a key", "Use a number, a string, an enum or a Guid as key");

        Uncapturable NoKey(string reason, string advice) => new(reason, advice)
        {
            Finding = FindingKind.MisplacedReference,
            Culprit = definition.Has(KnownNames.Definition) && Hierarchy.IsSource(definition) ? definition.OriginalDefinition : null,
        };
    }

    private ReferenceKind Reference(INamedTypeSymbol type)
    {
        _holdsReferences = true;
        return new ReferenceKind(type.FullName(), _isWeak);
    }

    private ParsedKind OfEnum(INamedTypeSymbol type)
    {
        Scalar underlying = Scalars.Of(type.EnumUnderlyingType!)!.Value;
        string codec = _names.For(type, out bool isNew);
        if (isNew)
        {
            EquatableArray<EnumMemberSpec> members = type.GetMembers().OfType<IFieldSymbol>()
                .Where(static field => field.HasConstantValue)
                .Select(static field => new EnumMemberSpec(field.Name, Bits(field.ConstantValue)))
                .ToEquatableArray();
            _enums.Add(new EnumSpec(type.FullName(), type.DisplayName(), codec, underlying, members));
        }

        return new EnumKind(type.FullName(), codec, underlying);
    }

    private ParsedKind OfStruct(INamedTypeSymbol type)
    {
        if (type.IsTracked())
        {
            if (ArgumentsObstacle(type) is { } argument)
                return argument;
            return TrackedDeclaration.CanHoldCode(type, _compilation)
                ? new TrackedStructKind(type.FullName(), "SessionCodec" + GeneratedNames.Suffix(type))
                : new Uncapturable($"'{type.ShortName()}' is tracked, but no code can be generated into it", "Correct that first");
        }

        if (!OpenStructs.IsOpen(type))
            return UncapturableKinds.Of(type);
        string codec = _names.For(type, out bool isNew);
        if (isNew)
        {
            Uncapturable? obstacle = ++_depth > MaxDepth ? EndlessType : DescribeForeignStruct(type, codec);
            _depth--;
            if (obstacle is not null)
                return obstacle;
        }

        return new ForeignStructKind(type.FullName(), codec);
    }

    private Uncapturable? DescribeForeignStruct(INamedTypeSymbol type, string codec)
    {
        var members = new List<MemberSpec>();
        foreach ((string name, ITypeSymbol held) in OpenStructs.MembersOf(type))
        {
            // The codec of a struct serves every member that holds it.
            bool isWeak = _isWeak;
            _isWeak = false;
            ParsedKind parsed = Parse(held);
            _isWeak = isWeak;
            if (parsed.Kind is not { } kind)
            {
                return parsed.Obstacle is { } obstacle
                    ? new Uncapturable($"in '{name}' of '{type.ShortName()}', {obstacle.Reason}", obstacle.Advice) { Culprit = obstacle.Culprit }
                    : new Uncapturable($"'{name}' of '{type.ShortName()}' holds an ignored type", "Use a tracked struct instead");
            }

            members.Add(new MemberSpec
            {
                Name = name,
                Identifier = SymbolNames.Escape(name),
                StableName = name,
                FormerNames = EquatableArray<string>.Empty,
                Kind = kind,
                IsReadOnly = false,
                IsKey = false,
            });
        }

        _structs.Add(new ForeignStructSpec(
            type.FullName(), StableNames.Of(type), codec, OpenStructs.IsPair(type), members.ToEquatableArray()));
        return null;
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

    private ParsedKind OfDictionary(INamedTypeSymbol type) => Inside(type.TypeArguments[0], key =>
        KeyRules.ObstacleOf(key, type.TypeArguments[0], _compilation, _cancellation) is { } obstacle
            ? obstacle
            : Inside(type.TypeArguments[1], value => new DictionaryKind(type.FullName(), key, value)));

    private ParsedKind OfCollection(INamedTypeSymbol type, KnownCollection known)
    {
        if (known.IsOfNet && _compilation.GetTypeByMetadataName(KnownNames.CodecsMetadataName)?.GetMembers(known.Name).IsEmpty != false)
        {
            return new Uncapturable(
                $"the library for netstandard2.1 does not capture '{type.ShortName()}'",
                "Declare it as a collection that netstandard2.1 has, or let the project target net8.0");
        }

        var arguments = new List<KindSpec>();
        for (int i = 0; i < type.TypeArguments.Length; i++)
        {
            ParsedKind parsed = Parse(type.TypeArguments[i]);
            if (parsed.Kind is not { } kind)
                return parsed;
            if (known.IsKey(type, i) && KeyObstacle(known, kind, type.TypeArguments[i]) is { } obstacle)
                return obstacle;
            arguments.Add(kind);
        }

        return new CollectionKind(type.FullName(), known.Name, arguments.ToEquatableArray());
    }

    /// <summary>Sets and priority queues may hold null; a dictionary has no entry for it.</summary>
    private Uncapturable? KeyObstacle(KnownCollection known, KindSpec kind, ITypeSymbol type) => kind is NullableKind nullable && !known.IsDictionary
        ? KeyRules.ObstacleOf(nullable.Value, ((INamedTypeSymbol)type).TypeArguments[0], _compilation, _cancellation)
        : KeyRules.ObstacleOf(kind, type, _compilation, _cancellation);

    private ParsedKind OfDerived(INamedTypeSymbol type, INamedTypeSymbol collection)
    {
        string name = type.ShortName();
        if (DerivedCollections.HasOwnState(type, collection))
        {
            return new Uncapturable($"'{name}' has members beside what it holds as a collection and is not tracked", $"Mark '{name}' [SessionTracked]")
            {
                Culprit = type.OriginalDefinition,
            };
        }

        if (!DerivedCollections.CanBeMade(type))
            return new Uncapturable($"'{name}' has no constructor without parameters that could be called", $"Give '{name}' one, or mark it [SessionTracked]");
        return Parse(collection) is { Kind: { } kind } ? new DerivedCollectionKind(type.FullName(), kind) : Parse(collection);
    }

    private ParsedKind Inside(ITypeSymbol type, Func<KindSpec, ParsedKind> make)
    {
        ParsedKind inner = Parse(type);
        return inner.Kind is { } kind ? make(kind) : inner;
    }

    public static bool IsList(INamedTypeSymbol type) => IsOfGenericCollections(type, "List");

    public static bool IsDictionary(INamedTypeSymbol type) => IsOfGenericCollections(type, "Dictionary");

    private static bool IsOfGenericCollections(INamedTypeSymbol type, string name) =>
        type.Name == name && type.IsGenericType && type.ContainingNamespace.IsNamed("System.Collections.Generic");

    private static long Bits(object? value) =>
        value is ulong large ? unchecked((long)large) : Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
