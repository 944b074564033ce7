using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Puts the generator whose state can be captured in the place of <c>System.Random</c>, where it can do the same.</summary>
internal sealed class UseSessionRandom : Edit
{
    private const string Random = "SessionRandom";

    public override string Title => "Use SessionRandom";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (MemberAt.Of(root, diagnostic) is not { } member || model.Compilation.GetTypeByMetadataName("SessionFlow." + Random) is not { } random || SymbolOf(member, model) is not { } symbol)
            return false;
        IReadOnlyList<SyntaxNode> uses = UsesOf(root, symbol, model).ToList();
        return uses.All(use => IsCallOf(use, random) || IsMaking(use)) && (InitializerOf(member) is not { } initializer || initializer is BaseObjectCreationExpressionSyntax);
    }

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        MemberDeclarationSyntax member = MemberAt.Of(editor.OriginalRoot, diagnostic)!;
        SemanticModel model = editor.SemanticModel;
        string name = Attributes.NamedType(Random, model, member.SpanStart);
        TypeSyntax type = member is PropertyDeclarationSyntax property ? property.Type : ((FieldDeclarationSyntax)member).Declaration.Type;
        Replace(editor, type is NullableTypeSyntax nullable ? nullable.ElementType : type, name);
        IEnumerable<ExpressionSyntax?> made = UsesOf(editor.OriginalRoot, SymbolOf(member, model)!, model)
            .Select(static use => (TargetOf(use)?.Parent as AssignmentExpressionSyntax)?.Right).Append(InitializerOf(member));
        foreach (ObjectCreationExpressionSyntax creation in made.OfType<ObjectCreationExpressionSyntax>())
            Replace(editor, creation.Type, name);
    }

    private static void Replace(DocumentEditor editor, TypeSyntax type, string name) =>
        editor.ReplaceNode(type, SyntaxFactory.ParseTypeName(name).WithTriviaFrom(type));

    private static ISymbol? SymbolOf(MemberDeclarationSyntax member, SemanticModel model) =>
        model.GetDeclaredSymbol(member is FieldDeclarationSyntax field ? field.Declaration.Variables[0] : member);

    private static ExpressionSyntax? InitializerOf(MemberDeclarationSyntax member) => member is FieldDeclarationSyntax field
        ? field.Declaration.Variables[0].Initializer?.Value
        : ((PropertyDeclarationSyntax)member).Initializer?.Value;

    private static IEnumerable<SyntaxNode> UsesOf(SyntaxNode root, ISymbol member, SemanticModel model) => root.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(use => use.Identifier.ValueText == member.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use).Symbol, member));

    /// <summary>The whole expression that names the member, <c>this.</c> included.</summary>
    private static SyntaxNode? TargetOf(SyntaxNode use) => use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;

    private static bool IsCallOf(SyntaxNode use, INamedTypeSymbol random) =>
        TargetOf(use)?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
        && random.GetMembers(access.Name.Identifier.ValueText).OfType<IMethodSymbol>().Any(method => method.Parameters.Length == call.ArgumentList.Arguments.Count);

    private static bool IsMaking(SyntaxNode use) => TargetOf(use)?.Parent is AssignmentExpressionSyntax { Right: BaseObjectCreationExpressionSyntax } assignment && assignment.Left == TargetOf(use);
}
