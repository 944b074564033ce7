using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Keeps a parameter of a primary constructor in a field, which members use from then on.</summary>
internal sealed class FieldFromParameter : Edit
{
    public override string Title => "Turn it into a field";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        ParameterAt(root, diagnostic) is { Type: not null, Parent.Parent: TypeDeclarationSyntax { OpenBraceToken.RawKind: (int)SyntaxKind.OpenBraceToken } } parameter
        && model.GetDeclaredSymbol(parameter) is { ContainingType: { } type }
        && type.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree == root.SyntaxTree);

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        ParameterSyntax parameter = ParameterAt(editor.OriginalRoot, diagnostic)!;
        SemanticModel model = editor.SemanticModel;
        IParameterSymbol symbol = model.GetDeclaredSymbol(parameter)!;
        INamedTypeSymbol type = symbol.ContainingType;
        string name = memory.FreeName("member of " + type.ToDisplayString(), "_" + symbol.Name, taken => !type.GetMembers(taken).IsEmpty);
        foreach (IdentifierNameSyntax use in UsesInMembers(type, symbol, model))
            editor.ReplaceNode(use, SyntaxFactory.IdentifierName(name).WithTriviaFrom(use));

        var declaration = (TypeDeclarationSyntax)parameter.Parent!.Parent!;
        SyntaxTrivia end = Attributes.LineEnd(declaration);
        MemberDeclarationSyntax field = SyntaxFactory.ParseMemberDeclaration($"private {parameter.Type!.WithoutTrivia()} {name} = {parameter.Identifier};")!;
        MemberDeclarationSyntax? first = declaration.Members.FirstOrDefault();
        bool isOnLines = first is not null && Attributes.BeginsLine(first);
        SyntaxTriviaList indent = first?.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToSyntaxTriviaList() ?? default;
        editor.InsertMembers(declaration, memory.CountOf("fields of " + declaration.SpanStart), new[]
        {
            isOnLines ? field.WithLeadingTrivia(indent).WithTrailingTrivia(end) : field.WithTrailingTrivia(SyntaxFactory.Space),
        });
    }

    /// <summary>Where code that runs after the constructor reads or writes the parameter.</summary>
    private static IEnumerable<IdentifierNameSyntax> UsesInMembers(INamedTypeSymbol type, IParameterSymbol parameter, SemanticModel model) =>
        type.DeclaringSyntaxReferences.SelectMany(static reference => reference.GetSyntax().DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == parameter.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use).Symbol, parameter)
                && !IsInInitializer(use));

    private static bool IsInInitializer(SyntaxNode use) => use.Ancestors().Any(static node => node is PrimaryConstructorBaseTypeSyntax
        or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } });

    private static ParameterSyntax? ParameterAt(SyntaxNode root, Diagnostic diagnostic) => root.FindNode(diagnostic.Location.SourceSpan) as ParameterSyntax;
}
