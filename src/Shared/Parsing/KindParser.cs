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
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly CodecNames _names = new();
    private readonly List<EnumSpec> _enums = new();
    private readonly List<ForeignStructSpec> _structs = new();

    public KindParser(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
    }

    public EquatableArray<EnumSpec> Enums => _enums.ToEquatableArray();

    public EquatableArray<ForeignStructSpec> ForeignStructs => _structs.ToEquatableArray();

    /// <summary>What a type is to a snapshot: a kind, or why it is none.</summary>
    public ParsedKind Parse(ITypeSymbol type)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (type.IsIgnored())
            return ParsedKind.Ignored;
        if (type.SpecialType == SpecialType.System_String)
            return new StringKind();
        if (Scalars.Of(type) is { } scalar)
            return new ScalarKind(type.FullName(), scalar);
        return type switch
        {
            IArrayTypeSymbol { IsSZArray: true } array => Inside(array.ElementType, element => new ArrayKind(type.FullName(), element)),
            INamedTypeSymbol named => ParseNamed(named),
            _ => UncapturableKinds.Of(type),
        };
    }

    private ParsedKind ParseNamed(INamedTypeSymbol type)
    {
        switch (type.TypeKind)
        {
            case TypeKind.Enum:
                return OfEnum(type);
            case TypeKind.Struct when type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return Inside(type.TypeArguments[0], value => new NullableKind(type.FullName(), value));
            case TypeKind.Struct:
                return OfStruct(type);
            case TypeKind.Class when type.IsTracked():
                return new ReferenceKind(type.FullName());
            case TypeKind.Class when IsOfGenericCollections(type, "List"):
                return Inside(type.TypeArguments[0], element => new ListKind(type.FullName(), element));
            case TypeKind.Class when IsOfGenericCollections(type, "Dictionary"):
                return OfDictionary(type);
            case TypeKind.Interface or TypeKind.Class when type.SpecialType == SpecialType.None
                && TrackedIndex.Of(_compilation, _cancellation).CanStandIn(type):
                return new ReferenceKind(type.FullName());
            default:
                return UncapturableKinds.Of(type);
        }
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
            return TrackedDeclaration.CanHoldCode(type, _compilation)
                ? new TrackedStructKind(type.FullName(), "SessionCodec" + GeneratedNames.Suffix(type))
                : new Uncapturable($"'{type.ShortName()}' is tracked, but no code can be generated into it", "Correct that first");
        }

        if (!OpenStructs.IsOpen(type))
            return UncapturableKinds.Of(type);
        string codec = _names.For(type, out bool isNew);
        return !isNew || DescribeForeignStruct(type, codec) is not { } obstacle
            ? new ForeignStructKind(type.FullName(), codec)
            : obstacle;
    }

    private Uncapturable? DescribeForeignStruct(INamedTypeSymbol type, string codec)
    {
        (int enums, int structs) = (_enums.Count, _structs.Count);
        var members = new List<MemberSpec>();
        foreach (IFieldSymbol field in OpenStructs.FieldsOf(type))
        {
            ParsedKind parsed = Parse(field.Type);
            if (parsed.Kind is not { } kind)
            {
                _names.ReleaseFrom(type);
                _enums.RemoveRange(enums, _enums.Count - enums);
                _structs.RemoveRange(structs, _structs.Count - structs);
                return parsed.Obstacle is { } obstacle
                    ? new Uncapturable($"in field '{field.Name}' of '{type.ShortName()}', {obstacle.Reason}", obstacle.Advice) { Culprit = obstacle.Culprit }
                    : new Uncapturable($"field '{field.Name}' of '{type.ShortName()}' holds an ignored type", "Use a tracked struct instead");
            }

            members.Add(new MemberSpec
            {
                Name = field.Name,
                Identifier = SymbolNames.Escape(field.Name),
                StableName = field.Name,
                FormerNames = EquatableArray<string>.Empty,
                Kind = kind,
                IsReadOnly = false,
                IsKey = false,
            });
        }

        _structs.Add(new ForeignStructSpec(type.FullName(), type.DisplayName(), codec, members.ToEquatableArray()));
        return null;
    }

    private ParsedKind OfDictionary(INamedTypeSymbol type) => Inside(type.TypeArguments[0], key => key.IsCollection
        ? new Uncapturable("a collection is no lasting key", "Use a value or a tracked class as key")
        : Inside(type.TypeArguments[1], value => new DictionaryKind(type.FullName(), key, value)));

    private ParsedKind Inside(ITypeSymbol type, Func<KindSpec, ParsedKind> make)
    {
        ParsedKind inner = Parse(type);
        return inner.Kind is { } kind ? make(kind) : inner;
    }

    private static bool IsOfGenericCollections(INamedTypeSymbol type, string name) =>
        type.Name == name && type.IsGenericType && type.ContainingNamespace.IsNamed("System.Collections.Generic");

    private static long Bits(object? value) =>
        value is ulong large ? unchecked((long)large) : Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
