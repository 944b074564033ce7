using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <content>What stands in a snapshot as something else: by a converter, or as the key of shared data.</content>
internal sealed partial class KindParser
{
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

        (ImmutableArray<INamedTypeSymbol> converters, bool isWeak) = (_memberConverters, _isWeak);
        _memberConverters = ImmutableArray<INamedTypeSymbol>.Empty;
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
}
