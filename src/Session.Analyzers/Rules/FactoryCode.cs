using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// Writes what a factory would do: call a constructor with what was captured and with the game's services, or ask the engine.
/// Null where that takes a decision that only the game can make.
/// </summary>
internal static class FactoryCode
{
    /// <summary>The property of a diagnostic that holds the expression.</summary>
    public const string Property = "factory";

    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string? Of(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsAbstract)
            return null;
        if (EngineBases.Maker(type) is { } engine)
            return OfUnity(type, engine, compilation);
        var kinds = new KindParser(compilation, default);
        return Constructor(type, compilation) is { } constructor
            && ListOf(constructor.Parameters.Select(parameter => Argument(type, parameter, kinds, compilation)), constructor) is { } arguments
            && Initializer(type, constructor, kinds) is { } initializer
                ? $"new({arguments}){initializer}"
                : null;
    }

    private static string? OfUnity(INamedTypeSymbol type, INamedTypeSymbol engine, Compilation compilation)
    {
        string name = type.FullName();
        if (engine.Name == "ScriptableObject")
            return Has(engine, "CreateInstance") ? $"global::UnityEngine.ScriptableObject.CreateInstance<{name}>()" : null;
        return compilation.GetTypeByMetadataName("UnityEngine.GameObject") is { } holder && Has(holder, "AddComponent")
            ? $"new global::UnityEngine.GameObject(nameof({type.Name})).AddComponent<{name}>()"
            : null;

        static bool Has(INamedTypeSymbol of, string method) => of.GetMembers(method).OfType<IMethodSymbol>().Any(static member => member is { Arity: 1, Parameters.IsEmpty: true });
    }

    private static IMethodSymbol? Constructor(INamedTypeSymbol type, Compilation compilation) => PrimaryConstructor.Of(type, compilation)?.Symbol
        ?? SourceMembers.Constructors(type).OrderBy(static constructor => constructor.Parameters.Length).FirstOrDefault()
        ?? type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty);

    /// <summary>What a parameter is given; an empty text for one that can be left out, null for one that nobody knows of.</summary>
    private static string? Argument(INamedTypeSymbol type, IParameterSymbol parameter, KindParser kinds, Compilation compilation)
    {
        StateMember? stored = PrimaryConstructor.Of(type, compilation)?.StoredIn(parameter)?.Member
            ?? StateMembers.Of(type).FirstOrDefault(member => string.Equals(member.Symbol.Name.TrimStart('_'), parameter.Name, StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(member.Type, parameter.Type));
        if (stored is { Obstacle: null } && kinds.Parse(stored).Kind is not null)
            return Value(stored);
        if (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None } service && kinds.Parse(service).Kind is null)
            return $"context.Service<{service.FullName()}>()";
        return parameter.IsOptional ? "" : null;
    }

    private static string? ListOf(IEnumerable<string?> arguments, IMethodSymbol constructor)
    {
        var written = new List<string>();
        bool isNamed = false;
        foreach ((string? argument, IParameterSymbol parameter) in arguments.Zip(constructor.Parameters, static (argument, parameter) => (argument, parameter)))
        {
            if (argument is null || parameter.RefKind is RefKind.Ref or RefKind.Out)
                return null;
            if (argument.Length == 0)
                isNamed = true;
            else
                written.Add(isNamed ? $"{parameter.Name}: {argument}" : argument);
        }

        return string.Join(", ", written);
    }

    /// <summary>What an object initializer has to set; empty for nothing, null where it cannot.</summary>
    private static string? Initializer(INamedTypeSymbol type, IMethodSymbol constructor, KindParser kinds)
    {
        if (!Construction.HasRequiredMembers(type) || constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute"))
            return "";
        ISymbol[] required = new[] { type }.Concat(Hierarchy.Bases(type)).SelectMany(static level => level.GetMembers())
            .Where(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }).ToArray();
        StateMember[] members = StateMembers.Of(type).Where(member => required.Contains(member.Symbol, SymbolEqualityComparer.Default) && kinds.Parse(member).Kind is not null).ToArray();
        return members.Length == required.Length
            ? $" {{ {string.Join(", ", members.Select(static member => $"{SymbolNames.Escape(member.Symbol.Name)} = {Value(member)}"))} }}"
            : null;
    }

    private static string Value(StateMember member) =>
        $"context.Value<{member.Type.ToDisplayString(Annotated)}>(\"{member.Symbol.Find(KnownNames.Member).NameOr(member.Symbol.Name)}\")";
}
