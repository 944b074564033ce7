using System.Linq;

namespace Session.Integration.Tests.Generated;

/// <summary>The values that generated members hold: a new kind is a new line here.</summary>
internal static class Scalars
{
    public static readonly TypeExpression Text = new("string", "c.Text()", IsStruct: false, Key: "c.Word()") { IsPlain = true, IsOrdered = true };

    private static readonly (string Name, string Make)[] Ordered =
    {
        ("bool", "c.Coin()"),
        ("byte", "(byte)c.Int64()"),
        ("sbyte", "(sbyte)c.Int64()"),
        ("short", "(short)c.Int64()"),
        ("ushort", "(ushort)c.Int64()"),
        ("int", "(int)c.Int64()"),
        ("uint", "(uint)c.Int64()"),
        ("long", "c.Int64()"),
        ("ulong", "(ulong)c.Int64()"),
        ("nint", "(nint)c.Int64()"),
        ("nuint", "(nuint)c.Int64()"),
        ("char", "(char)c.Int64()"),
        ("float", "c.Single()"),
        ("double", "c.Double()"),
        ("decimal", "c.Decimal()"),
        ("System.Half", "c.Half()"),
        ("System.Int128", "new System.Int128((ulong)c.Int64(), (ulong)c.Int64())"),
        ("System.UInt128", "new System.UInt128((ulong)c.Int64(), (ulong)c.Int64())"),
        ("System.Numerics.BigInteger", "c.BigInteger()"),
        ("System.Guid", "c.Guid()"),
        ("System.DateTime", "c.DateTime()"),
        ("System.DateTimeOffset", "c.DateTimeOffset()"),
        ("System.TimeSpan", "c.TimeSpan()"),
        ("System.DateOnly", "System.DateOnly.FromDayNumber(c.Below(99999))"),
        ("System.TimeOnly", "new System.TimeOnly(c.Below(int.MaxValue))"),
        ("System.Text.Rune", "c.Rune()"),
        ("System.ValueTuple", "default(System.ValueTuple)"),
    };

    private static readonly (string Name, string Make)[] Keys =
    {
        ("System.Numerics.Vector2", "new System.Numerics.Vector2(c.Single(), 1f)"),
        ("System.Numerics.Vector3", "c.Vector3()"),
        ("System.Numerics.Vector4", "new System.Numerics.Vector4(c.Vector3(), 2f)"),
        ("System.Numerics.Quaternion", "new System.Numerics.Quaternion(c.Vector3(), 2f)"),
        ("System.Numerics.Complex", "new System.Numerics.Complex(c.Double(), c.Double())"),
        ("System.Index", "c.Index()"),
        ("System.Range", "new System.Range(c.Index(), c.Index())"),
        ("System.Collections.Specialized.BitVector32", "new System.Collections.Specialized.BitVector32(c.Below(9))"),
        ("System.Drawing.Point", "new System.Drawing.Point(c.Below(9), (int)c.Int64())"),
        ("System.Drawing.Size", "new System.Drawing.Size(c.Below(9), (int)c.Int64())"),
        ("System.Drawing.Rectangle", "new System.Drawing.Rectangle(1, c.Below(9), 3, (int)c.Int64())"),
    };

    // Not a number is no key of them.
    private static readonly (string Name, string Make)[] Others =
    {
        ("System.Numerics.Plane", "new System.Numerics.Plane(c.Vector3(), 2f)"),
        ("System.Numerics.Matrix3x2", "new System.Numerics.Matrix3x2(1f, c.Single(), 3f, 4f, c.Single(), 6f)"),
        ("System.Numerics.Matrix4x4", "System.Numerics.Matrix4x4.CreateTranslation(c.Vector3())"),
        ("System.Drawing.PointF", "new System.Drawing.PointF(c.Single(), c.Single())"),
        ("System.Drawing.SizeF", "new System.Drawing.SizeF(c.Single(), c.Single())"),
        ("System.Drawing.RectangleF", "new System.Drawing.RectangleF(c.Single(), 2f, c.Single(), 4f)"),
        ("System.Drawing.Color", "c.Color()"),
    };

    public static readonly TypeExpression[] All = Ordered.Select(static item => Of(item.Name, item.Make, item.Make) with { IsOrdered = true })
        .Concat(Keys.Select(static item => Of(item.Name, item.Make, item.Make)))
        .Concat(Others.Select(static item => Of(item.Name, item.Make, key: null)))
        .Append(new("System.Version", "(c.Coin() ? c.Version() : null)", IsStruct: false, Key: "c.Version()") { IsPlain = true, IsOrdered = true })
        .Append(new("System.Uri", "(c.Coin() ? c.Link() : null)", IsStruct: false, Key: "c.Link()") { IsPlain = true })
        .ToArray();

    private static TypeExpression Of(string name, string make, string? key) => new(name, make, IsStruct: true, Key: key) { IsPlain = true };
}
