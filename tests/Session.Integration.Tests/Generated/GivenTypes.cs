namespace Session.Integration.Tests.Generated;

/// <summary>Types that stand in generated worlds as they are written here: generic ones, and one that is converted.</summary>
internal static class GivenTypes
{
    public static readonly TypeShape Generics = new("Box", TypeForm.Given)
    {
        Source = """
            [SessionTracked] public partial class Box<T, TMore> : IGeneratedObject
            {
                public int Number;
                public T Item;
                public System.Collections.Generic.List<TMore> More { get; } = new System.Collections.Generic.List<TMore>();
                public Box<T, TMore> Next;
                public void Refill(Chance c, ObjectPool p) { Number = c.Below(9); if (c.Coin()) Next = p.Any<Box<T, TMore>>(c); }
            }
            [SessionTracked] public partial struct Duo<TLeft, TRight>
            {
                public Duo(TLeft left, TRight right) { Left = left; _right = right; }
                public TLeft Left { get; }
                private TRight _right;
            }
            """,
    };

    public static readonly TypeShape Converted = new("Money", TypeForm.Given)
    {
        Source = """
            [SessionConverter(typeof(MoneyConverter))] public readonly struct Money : IEquatable<Money>
            {
                public Money(long cents) { Cents = cents; }
                public long Cents { get; }
                public bool Equals(Money other) => Cents == other.Cents;
                public override bool Equals(object other) => other is Money money && Equals(money);
                public override int GetHashCode() => Cents.GetHashCode();
            }
            public sealed class MoneyConverter : SessionConverter<Money, string>
            {
                public override string ToStored(Money value) => value.Cents.ToString(System.Globalization.CultureInfo.InvariantCulture);
                public override Money FromStored(string stored) => new Money(long.Parse(stored, System.Globalization.CultureInfo.InvariantCulture));
            }
            """,
    };

    public static TypeExpression Money { get; } = new("Money", "new Money(c.Int64())", IsStruct: true, Key: "new Money(c.Int64())");

    public static TypeExpression Box(TypeExpression item, TypeExpression more)
    {
        string name = $"Box<{item.Name}, {more.Name}>";
        return new(
            name,
            $"p.Made<{name}>(c, () => new {name} {{ Item = {item.Make} }}, made => c.Refill(made.More, () => {more.Make}))",
            IsStruct: false);
    }

    public static TypeExpression Duo(TypeExpression left, TypeExpression right)
    {
        string name = $"Duo<{left.Name}, {right.Name}>";
        return new(name, $"new {name}({left.Make}, {right.Make})", IsStruct: true);
    }
}
