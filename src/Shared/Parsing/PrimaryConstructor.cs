using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Parsing;

/// <summary>
/// The constructor that stands in a type's header, which every other has to call. Its parameters are found again in the
/// members that store them.
/// </summary>
internal sealed class PrimaryConstructor
{
    private readonly INamedTypeSymbol _type;
    private readonly TypeDeclarationSyntax _syntax;
    private readonly Compilation _compilation;

    private PrimaryConstructor(INamedTypeSymbol type, IMethodSymbol symbol, TypeDeclarationSyntax syntax, Compilation compilation)
    {
        _type = type;
        Symbol = symbol;
        _syntax = syntax;
        _compilation = compilation;
    }

    public IMethodSymbol Symbol { get; }

    /// <summary>The primary constructor of a type that the game wrote, or null.</summary>
    public static PrimaryConstructor? Of(INamedTypeSymbol type, Compilation compilation)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is TypeDeclarationSyntax syntax)
                    return new PrimaryConstructor(type, constructor, syntax, compilation);
            }
        }

        return null;
    }

    /// <summary>
    /// The member, of the type or of a tracked base, that holds what a parameter was given. A base's comes first: the type's
    /// own constructor can set its own members besides.
    /// </summary>
    public StoredParameter? StoredIn(IParameterSymbol parameter) => GivenTo(parameter) ?? ByName(parameter);

    /// <summary>The member that gets exactly what a parameter was given.</summary>
    public StoredParameter? GivenTo(IParameterSymbol parameter) => OfBaseArgument(parameter) ?? OfOwn(parameter);

    /// <summary>True when code of the type reads a parameter.</summary>
    public bool Reads(IParameterSymbol parameter) => _type.DeclaringSyntaxReferences
        .SelectMany(static reference => reference.GetSyntax().ChildNodes())
        .Where(static part => part is not ParameterListSyntax)
        .SelectMany(static part => part.DescendantNodesAndSelf())
        .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name);

    private StoredParameter? OfOwn(IParameterSymbol parameter)
    {
        foreach (StateMember member in StateMembers.Of(_type))
        {
            if (SymbolEqualityComparer.Default.Equals(member.Type, parameter.Type)
                && member.Symbol.DeclaringSyntaxReferences.Any(reference => IsGiven(reference.GetSyntax(), parameter.Name)))
            {
                return new StoredParameter(_type, member);
            }
        }

        return null;
    }

    private static bool IsGiven(SyntaxNode declaration, string parameter) => declaration switch
    {
        ParameterSyntax positional => positional.Identifier.ValueText == parameter,
        PropertyDeclarationSyntax property => IsName(property.Initializer?.Value, parameter),
        VariableDeclaratorSyntax field => IsName(field.Initializer?.Value, parameter),
        _ => false,
    };

    /// <summary>A parameter that is handed on to the base's constructor is stored where that stores it.</summary>
    private StoredParameter? OfBaseArgument(IParameterSymbol parameter)
    {
        if (_syntax.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is not { } call || _type.BaseType is not { } above)
            return null;
        int index = call.ArgumentList.Arguments.IndexOf(argument => IsName(argument.Expression, parameter.Name));
        if (index < 0
            || _compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call).Symbol is not IMethodSymbol called
            || ParameterOf(called, call.ArgumentList.Arguments[index], index) is not { } handed)
        {
            return null;
        }

        if (Of(above, _compilation) is { } primary && SymbolEqualityComparer.Default.Equals(primary.Symbol, called))
            return primary.GivenTo(handed);
        return above.IsRecord && !Hierarchy.IsSource(above) ? OfPositional(above, handed) : null;
    }

    /// <summary>A record of another assembly shows its positional members only.</summary>
    private static StoredParameter? OfPositional(INamedTypeSymbol record, IParameterSymbol parameter)
    {
        StateMember? member = StateMembers.WithMetadata(record).FirstOrDefault(member => member.Symbol.Name == parameter.Name
            && SymbolEqualityComparer.Default.Equals(member.Type, parameter.Type));
        return record.IsTracked() && member is not null ? new StoredParameter(record, member) : null;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int index) => argument.NameColon is { } named
        ? method.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText)
        : index < method.Parameters.Length ? method.Parameters[index] : null;

    private StoredParameter? ByName(IParameterSymbol parameter)
    {
        for (INamedTypeSymbol? level = _type; level is not null; level = level.BaseType)
        {
            if (!level.IsTracked())
                continue;
            foreach (StateMember member in StateMembers.WithMetadata(level))
            {
                if (string.Equals(member.Symbol.Name.TrimStart('_'), parameter.Name, StringComparison.OrdinalIgnoreCase)
                    && SymbolEqualityComparer.Default.Equals(member.Type, parameter.Type))
                {
                    return new StoredParameter(level, member);
                }
            }
        }

        return null;
    }

    private static bool IsName(ExpressionSyntax? expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,

        // A suppressed warning changes no value.
        PostfixUnaryExpressionSyntax { OperatorToken.ValueText: "!" } suppressed => IsName(suppressed.Operand, name),
        _ => false,
    };
}
