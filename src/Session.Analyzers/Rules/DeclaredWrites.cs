using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// Where a type writes its own members, by name alone: for a type that is looked at from another one's file, where an editor
/// analyses no operations.
/// </summary>
internal sealed class DeclaredWrites : IMemberWrites
{
    private readonly INamedTypeSymbol _type;
    private readonly HashSet<string> _inPlay = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inSetUp = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fromParameter = new(StringComparer.Ordinal);
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);
    private bool _isRead;

    public DeclaredWrites(INamedTypeSymbol type) => _type = type;

    public bool InPlay(ISymbol member) => Read()._inPlay.Contains(member.Name);

    public bool InSetUp(ISymbol member) => Read()._inSetUp.Contains(member.Name);

    public bool StoresParameter(ISymbol member) => Read()._fromParameter.Contains(member.Name);

    public bool Creates(ISymbol member) => Read()._created.Contains(member.Name);

    private DeclaredWrites Read()
    {
        if (_isRead)
            return this;
        _isRead = true;
        foreach (SyntaxNode node in SourceMembers.Declarations(_type).SelectMany(static declaration => declaration.DescendantNodes()))
        {
            foreach ((ExpressionSyntax target, ExpressionSyntax? value) in WriteTargets.Of(node))
                Note(target, value);
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax value, Parent.Parent: FieldDeclarationSyntax } field:
                    NoteValue(field.Identifier.ValueText, value, node);
                    break;
                case PropertyDeclarationSyntax { Initializer.Value: IdentifierNameSyntax value } property:
                    NoteValue(property.Identifier.ValueText, value, node);
                    break;
            }
        }

        return this;
    }

    private void Note(ExpressionSyntax target, ExpressionSyntax? value)
    {
        if (WriteTargets.NameOf(target) is not { } name)
            return;
        NoteValue(name, value, target);
        (IsSetUp(target) ? _inSetUp : _inPlay).Add(name);
    }

    private void NoteValue(string name, ExpressionSyntax? value, SyntaxNode place)
    {
        while (value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce)
            value = coalesce.Left;
        if (value is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
            _created.Add(name);
        else if (value is IdentifierNameSyntax { Identifier.ValueText: var source } && ParametersAround(place).Any(parameter => parameter.Identifier.ValueText == source))
            _fromParameter.Add(name);
    }

    private static IEnumerable<ParameterSyntax> ParametersAround(SyntaxNode place) => place.Ancestors().SelectMany(static node => node switch
    {
        ConstructorDeclarationSyntax constructor => constructor.ParameterList.Parameters,

        // A primary constructor, for which the compiler that this is built against has no property.
        TypeDeclarationSyntax type => type.ChildNodes().OfType<ParameterListSyntax>().SelectMany(static list => list.Parameters),
        _ => Enumerable.Empty<ParameterSyntax>(),
    });

    private static bool IsSetUp(SyntaxNode target) =>
        target.Parent?.Parent is InitializerExpressionSyntax
        || target.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
        {
            ConstructorDeclarationSyntax or FieldDeclarationSyntax => true,
            MethodDeclarationSyntax method => SetUpMethods.Contains(method.Identifier.ValueText),
            _ => false,
        };
}
