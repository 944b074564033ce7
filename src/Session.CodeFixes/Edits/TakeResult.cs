using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Takes the result of a call: awaits it where that can be done, else assigns it to a local of a name that is free.</summary>
internal sealed class TakeResult : Edit
{
    public override string Title => "Take the result";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        StatementAt(root, diagnostic) is { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax };

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        ExpressionStatementSyntax statement = StatementAt(editor.OriginalRoot, diagnostic)!;
        SemanticModel model = editor.SemanticModel;
        ITypeSymbol? type = model.GetTypeInfo(statement.Expression).Type;
        string call = statement.Expression.WithoutTrivia().ToFullString();
        string taken = type?.Name == "Task" && statement.Expression is InvocationExpressionSyntax && IsInAsync(statement)
            ? $"await {call};"
            : $"{type?.ToMinimalDisplayString(model, statement.SpanStart) ?? "var"} {NameOf(statement, model, memory)} = {call};";
        editor.ReplaceNode(statement, SyntaxFactory.ParseStatement(taken).WithTriviaFrom(statement));
    }

    private static string NameOf(ExpressionStatementSyntax statement, SemanticModel model, EditMemory memory)
    {
        SyntaxNode body = statement.Ancestors().First(static node => node is MemberDeclarationSyntax);
        return memory.FreeName("local at " + body.SpanStart, "result", name =>
            !model.LookupSymbols(statement.SpanStart, name: name).IsEmpty
            || body.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name));
    }

    private static bool IsInAsync(SyntaxNode statement) => statement.Ancestors().Select(static node => node switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        GlobalStatementSyntax => true,
        _ => (bool?)null,
    }).FirstOrDefault(static found => found is not null) == true;

    private static ExpressionStatementSyntax? StatementAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ExpressionStatementSyntax>();
}
