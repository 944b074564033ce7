using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <content>Enums and structs, and the codecs that are written for those of others.</content>
internal sealed partial class KindParser
{
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

    private static long Bits(object? value) =>
        value is ulong large ? unchecked((long)large) : Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
