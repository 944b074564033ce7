using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Reads where a type is declared.</summary>
internal static class DeclarationParser
{
    public static DeclarationSpec Parse(INamedTypeSymbol type)
    {
        var containers = new Stack<ContainerSpec>();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            containers.Push(new ContainerSpec(Keyword(outer), SymbolNames.Escape(outer.Name) + TypeParameters(outer), IsHidden(outer)));
        return new DeclarationSpec
        {
            Namespace = SymbolNames.EscapedNamespace(type.ContainingNamespace),
            Containers = containers.ToEquatableArray(),
            Keyword = Keyword(type),
            Identifier = SymbolNames.Escape(type.Name),
            TypeParameters = TypeParameters(type),
            FullName = type.FullName(),
            DisplayName = type.DisplayName(),
            IsHidden = IsHidden(type),
        };
    }

    /// <summary>How a declaration of the type begins.</summary>
    public static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Interface } => "interface",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    private static string TypeParameters(INamedTypeSymbol type) => type.TypeParameters.IsEmpty
        ? ""
        : "<" + string.Join(", ", type.TypeParameters.Select(static parameter => SymbolNames.Escape(parameter.Name))) + ">";

    private static bool IsHidden(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;
}
