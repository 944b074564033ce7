using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>
/// The names of types in files: that of the attribute, else the full name; with those of the type arguments. A type parameter
/// stands between two <see cref="StableName.Mark"/>s, since its name is known at run time only.
/// </summary>
internal sealed class StableNames
{
    private readonly StringBuilder _text = new();

    private StableNames()
    {
    }

    public static string Of(ITypeSymbol type)
    {
        var name = new StableNames();
        name.Write(type);
        return name._text.ToString();
    }

    /// <summary>A former name of a type, with today's type arguments.</summary>
    public static string Former(string former, INamedTypeSymbol type)
    {
        var name = new StableNames();
        name._text.Append(former);
        name.WriteArguments(AllArguments(type));
        return name._text.ToString();
    }

    /// <summary>The type arguments of a type and of those that it is nested in, outermost first.</summary>
    public static ImmutableArray<ITypeSymbol> AllArguments(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? AllArguments(outer).AddRange(type.TypeArguments) : type.TypeArguments;

    private void Write(ITypeSymbol type)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                _text.Append(StableName.Mark).Append(SymbolNames.Escape(parameter.Name)).Append(StableName.Mark);
                break;
            case IArrayTypeSymbol array:
                Write(array.ElementType);
                _text.Append('[').Append(',', array.Rank - 1).Append(']');
                break;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                Write(nullable.TypeArguments[0]);
                _text.Append('?');
                break;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                _text.Append('(');
                WriteList(tuple.TupleElements.Select(static element => element.Type).ToImmutableArray());
                _text.Append(')');
                break;
            case INamedTypeSymbol named:
                WriteNamed(named);
                break;
            default:
                _text.Append(type.DisplayName());
                break;
        }
    }

    private void WriteNamed(INamedTypeSymbol type)
    {
        if (type.Find(KnownNames.Tracked).NameOr("") is { Length: > 0 } given)
        {
            _text.Append(given);
            WriteArguments(AllArguments(type));
            return;
        }

        if (type.ContainingType is { } outer)
        {
            WriteNamed(outer);
            _text.Append('.');
        }
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            // What somebody is still typing stands in no namespace.
            _text.Append(space.DisplayName()).Append('.');
        }

        _text.Append(type.Name);
        WriteArguments(type.TypeArguments);
    }

    private void WriteArguments(ImmutableArray<ITypeSymbol> arguments)
    {
        if (arguments.IsEmpty)
            return;
        _text.Append('<');
        WriteList(arguments);
        _text.Append('>');
    }

    private void WriteList(ImmutableArray<ITypeSymbol> types)
    {
        for (int i = 0; i < types.Length; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            Write(types[i]);
        }
    }
}
