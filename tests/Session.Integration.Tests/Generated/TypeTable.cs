using System;
using System.Collections.Generic;
using System.Linq;

namespace Session.Integration.Tests.Generated;

/// <summary>Everything that a generated member may be typed as.</summary>
internal sealed class TypeTable
{
    private readonly Random _random;
    private readonly List<TypeExpression> _declared = new();

    public TypeTable(Random random) => _random = random;

    /// <summary>Whether the world has the generic types of <see cref="GivenTypes"/>.</summary>
    public bool HasGenerics { get; set; }

    /// <summary>From now on members may be typed so.</summary>
    public void Declare(TypeExpression type) => _declared.Add(type);

    /// <summary>Any type that collections may stand in up to a depth.</summary>
    public TypeExpression Any(int depth)
    {
        int roll = _random.Next(100);
        if (roll < 30 && depth > 0)
            return Collection(depth - 1);
        if (roll < 40 && depth > 0)
            return MaybeNullable(Composite(depth - 1));
        if (roll < 65 && _declared.Count > 0)
            return MaybeNullable(_declared[_random.Next(_declared.Count)]);
        return roll < 75 ? Scalars.Text : MaybeNullable(Scalars.All[_random.Next(Scalars.All.Length)]);
    }

    /// <summary>A type that holds values and refers to nothing.</summary>
    public TypeExpression Plain() => One(static type => type.IsPlain);

    /// <summary>A type whose values are told apart.</summary>
    public TypeExpression Key() => One(static type => type.Key is not null);

    /// <summary>A type whose values are told apart and have an order.</summary>
    public TypeExpression OrderedKey() => One(static type => type.IsOrdered);

    /// <summary>A collection that can be filled where it stands.</summary>
    public TypeExpression Fillable(int depth)
    {
        while (true)
        {
            TypeExpression collection = Collection(depth);
            if (collection.Fill is not null)
                return collection;
        }
    }

    private TypeExpression Collection(int depth) => CollectionForms.Pick(_random).Make(this, depth);

    private TypeExpression Composite(int depth)
    {
        switch (_random.Next(HasGenerics ? 4 : 2))
        {
            case 0:
                TypeExpression[] items = Enumerable.Range(0, 2 + _random.Next(8)).Select(_ => Any(depth)).ToArray();
                bool isKey = items.All(static item => item.IsPlain && item.Key is not null);
                return new TypeExpression(
                    $"({string.Join(", ", items.Select(static item => item.Name))})", Tuple(items.Select(static item => item.Make)), IsStruct: true,
                    Key: isKey ? Tuple(items.Select(static item => item.Key!)) : null);
            case 1:
                (TypeExpression key, TypeExpression value) = (Any(depth), Any(depth));
                string pair = $"System.Collections.Generic.KeyValuePair<{key.Name}, {value.Name}>";
                return new TypeExpression(pair, $"new {pair}({key.Make}, {value.Make})", IsStruct: true);
            case 2:
                return GivenTypes.Box(Any(depth), Any(depth));
            default:
                return GivenTypes.Duo(Any(depth), Any(depth));
        }
    }

    private TypeExpression One(Func<TypeExpression, bool> fits)
    {
        TypeExpression[] fitting = _declared.Where(fits).Concat(Scalars.All.Where(fits)).Append(Scalars.Text).ToArray();
        return fitting[_random.Next(fitting.Length)];
    }

    private TypeExpression MaybeNullable(TypeExpression type) => type.IsStruct && _random.Next(4) == 0
        ? new TypeExpression(type.Name + "?", $"c.Maybe<{type.Name}>(() => {type.Make})", IsStruct: false)
        : type;

    private static string Tuple(IEnumerable<string> items) => "(" + string.Join(", ", items) + ")";
}
