using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SessionFlow.Parsing;

/// <summary>How symbols are named in generated code, in files and in messages.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Display = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static readonly OncePerType<string> FullNames = new(static type => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));

    /// <summary>As generated code names a type.</summary>
    public static string FullName(this ITypeSymbol type) => type is INamedTypeSymbol { IsDefinition: true, ContainingAssembly: not null } named
        ? FullNames.Of(named)
        : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Namespace, containing types and name, without escapes: the stable name of a type that has no other.</summary>
    public static string DisplayName(this ITypeSymbol type) => type.ToDisplayString(Display);

    /// <summary>A namespace without escapes.</summary>
    public static string DisplayName(this INamespaceSymbol space) => space switch
    {
        { IsGlobalNamespace: true } => "",
        { ContainingNamespace: { IsGlobalNamespace: false } outer } => outer.DisplayName() + "." + space.Name,
        _ => space.Name,
    };

    /// <summary>As a message names a type.</summary>
    public static string ShortName(this ITypeSymbol type) => type.ToDisplayString(Short);

    /// <summary>True for the namespace of a name without escapes. Asked of each attribute and each type, so no name is put together.</summary>
    public static bool IsNamed(this INamespaceSymbol? space, string name)
    {
        int end = name.Length;
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            string part = space.Name;
            int start = end - part.Length;
            if (start < 0 || string.CompareOrdinal(name, start, part, 0, part.Length) != 0)
                return false;
            if (start == 0)
                return space.ContainingNamespace is { IsGlobalNamespace: true };
            if (name[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return space is not null && name.Length == 0;
    }

    /// <summary>An identifier as code writes it.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>A namespace as code writes it; empty for the global one.</summary>
    public static string EscapedNamespace(INamespaceSymbol space)
    {
        var names = new Stack<string>();
        for (INamespaceSymbol current = space; !current.IsGlobalNamespace; current = current.ContainingNamespace)
            names.Push(Escape(current.Name));
        return string.Join(".", names);
    }

    /// <summary>The namespace of what is generated once for an assembly.</summary>
    public static string GeneratedNamespace(string assemblyName)
    {
        var name = new StringBuilder("SessionFlow.Generated.");
        if (assemblyName.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(assemblyName[0]))
            name.Append('_');
        foreach (char c in assemblyName)
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        return name.ToString();
    }

    /// <summary>The set of contracts of the assembly that a type is declared in.</summary>
    public static string TypeSet(ITypeSymbol type) => $"global::{GeneratedNamespace(type.ContainingAssembly.Name)}.SessionTypes.All";
}
