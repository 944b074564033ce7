using System;
using System.Collections.Generic;
using System.Linq;

namespace Session.Integration.Tests.Generated;

/// <summary>Everything that a generated member may be typed as: a new kind is a new line here.</summary>
internal sealed class TypeTable
{
    private static readonly TypeExpression[] Scalars =
    {
        Scalar("bool", "c.Coin()"),
        Scalar("byte", "(byte)c.Int64()"),
        Scalar("sbyte", "(sbyte)c.Int64()"),
        Scalar("short", "(short)c.Int64()"),
        Scalar("ushort", "(ushort)c.Int64()"),
        Scalar("int", "(int)c.Int64()"),
        Scalar("uint", "(uint)c.Int64()"),
        Scalar("long", "c.Int64()"),
        Scalar("ulong", "(ulong)c.Int64()"),
        Scalar("char", "(char)c.Int64()"),
        Scalar("float", "c.Single()"),
        Scalar("double", "c.Double()"),
        Scalar("decimal", "c.Decimal()"),
        Scalar("System.Guid", "c.Guid()"),
        Scalar("System.DateTime", "c.DateTime()"),
        Scalar("System.DateTimeOffset", "c.DateTimeOffset()"),
        Scalar("System.TimeSpan", "c.TimeSpan()"),
        Scalar("System.Numerics.Vector2", "new System.Numerics.Vector2(c.Single(), 1f)"),
        Scalar("System.Numerics.Vector3", "c.Vector3()"),
        Scalar("System.Numerics.Vector4", "new System.Numerics.Vector4(c.Vector3(), 2f)"),
        Scalar("System.Numerics.Quaternion", "new System.Numerics.Quaternion(c.Vector3(), 2f)"),
    };

    private static readonly TypeExpression Text = new("string", "c.Text()", IsStruct: false, Key: "c.Word()") { IsPlain = true };

    // An element or a key and a value, and the type of collection that is made of them. The weight says how often.
    private static readonly (int Weight, Func<TypeTable, int, TypeExpression> Make)[] Collections =
    {
        (4, static (table, depth) => List(table.Any(depth))),
        (3, static (table, depth) => Array(table.Any(depth))),
        (3, static (table, depth) => Dictionary(table.Key(), table.Any(depth))),
    };

    private readonly Random _random;
    private readonly List<TypeExpression> _declared = new();

    public TypeTable(Random random) => _random = random;

    /// <summary>From now on members may be typed so.</summary>
    public void Declare(TypeExpression type) => _declared.Add(type);

    /// <summary>Any type that collections may stand in up to a depth.</summary>
    public TypeExpression Any(int depth)
    {
        int roll = _random.Next(100);
        if (roll < 30 && depth > 0)
            return Collection(depth - 1);
        if (roll < 65 && _declared.Count > 0)
            return MaybeNullable(_declared[_random.Next(_declared.Count)]);
        return roll < 75 ? Text : MaybeNullable(Scalars[_random.Next(Scalars.Length)]);
    }

    /// <summary>A type that holds values and refers to nothing.</summary>
    public TypeExpression Plain()
    {
        TypeExpression[] plain = _declared.Where(static type => type.IsPlain).Concat(Scalars).Append(Text).ToArray();
        return plain[_random.Next(plain.Length)];
    }

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

    private TypeExpression Collection(int depth)
    {
        int roll = _random.Next(Collections.Sum(static item => item.Weight));
        return Collections.First(item => (roll -= item.Weight) < 0).Make(this, depth);
    }

    private TypeExpression Key()
    {
        TypeExpression[] keys = _declared.Where(static type => type.Key is not null).Concat(Scalars).Append(Text).ToArray();
        return keys[_random.Next(keys.Length)];
    }

    private TypeExpression MaybeNullable(TypeExpression type) => type.IsStruct && _random.Next(4) == 0
        ? new TypeExpression(type.Name + "?", $"c.Maybe<{type.Name}>(() => {type.Make})", IsStruct: false)
        : type;

    private static TypeExpression Scalar(string name, string make) => new(name, make, IsStruct: true, Key: make) { IsPlain = true };

    private static TypeExpression List(TypeExpression element) => new(
        $"System.Collections.Generic.List<{element.Name}>",
        $"c.MaybeList<{element.Name}>(() => {element.Make})",
        IsStruct: false,
        Fill: $"c.Refill({{0}}, () => {element.Make})");

    private static TypeExpression Array(TypeExpression element)
    {
        // The brackets of an array's array stand behind those of the array.
        int brackets = element.Name.IndexOf("[]", StringComparison.Ordinal);
        bool isJagged = brackets >= 0 && element.Name[brackets..].Replace("[]", "", StringComparison.Ordinal).Length == 0;
        string name = isJagged ? element.Name[..brackets] + "[]" + element.Name[brackets..] : element.Name + "[]";
        return new(name, $"c.MaybeArray<{element.Name}>(() => {element.Make})", IsStruct: false);
    }

    private static TypeExpression Dictionary(TypeExpression key, TypeExpression value) => new(
        $"System.Collections.Generic.Dictionary<{key.Name}, {value.Name}>",
        $"c.MaybeDictionary<{key.Name}, {value.Name}>(() => {key.Key}, () => {value.Make})",
        IsStruct: false,
        Fill: $"c.Refill({{0}}, () => {key.Key}, () => {value.Make})");
}
