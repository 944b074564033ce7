using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Recognises the runtime's attributes where they are written.</summary>
internal static class SessionAttributeNames
{
    private const string Suffix = "Attribute";

    /// <summary>The simple name of an attribute without its suffix, as far as the text says; cheap enough for every attribute.</summary>
    public static string? Of(AttributeSyntax attribute)
    {
        string? name = attribute.Name switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            _ => null,
        };
        return name is not null && name.Length > Suffix.Length && name.EndsWith(Suffix, System.StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Suffix.Length)
            : name;
    }

    /// <summary>True for an attribute of the runtime, also where its arguments do not fit.</summary>
    public static bool IsOurs(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        SymbolInfo info = model.GetSymbolInfo(attribute, cancellation);
        ISymbol? constructor = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return constructor?.ContainingType?.ContainingNamespace.IsNamed(KnownNames.Namespace) == true;
    }
}
