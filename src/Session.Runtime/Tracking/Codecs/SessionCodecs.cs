using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.ComponentModel;
using System.Drawing;
using System.Numerics;
using System.Text;

namespace SessionFlow.Tracking;

/// <summary>The codecs that generated code composes the kinds of its members from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SessionCodecs
{
    /// <summary>A truth value, one byte.</summary>
    public static SessionCodec<bool> Boolean { get; } =
        new ConvertedCodec<bool, byte>(ShapeKind.Boolean, static value => value ? (byte)1 : (byte)0, static packed => packed != 0);

    /// <summary>An unsigned 8-bit integer.</summary>
    public static SessionCodec<byte> Byte { get; } = new BlittableCodec<byte>(ShapeKind.Byte);

    /// <summary>A signed 8-bit integer.</summary>
    public static SessionCodec<sbyte> SByte { get; } = new BlittableCodec<sbyte>(ShapeKind.SByte);

    /// <summary>A signed 16-bit integer.</summary>
    public static SessionCodec<short> Int16 { get; } = new BlittableCodec<short>(ShapeKind.Int16);

    /// <summary>An unsigned 16-bit integer.</summary>
    public static SessionCodec<ushort> UInt16 { get; } = new BlittableCodec<ushort>(ShapeKind.UInt16);

    /// <summary>A signed 32-bit integer.</summary>
    public static SessionCodec<int> Int32 { get; } = new BlittableCodec<int>(ShapeKind.Int32);

    /// <summary>An unsigned 32-bit integer.</summary>
    public static SessionCodec<uint> UInt32 { get; } = new BlittableCodec<uint>(ShapeKind.UInt32);

    /// <summary>A signed 64-bit integer.</summary>
    public static SessionCodec<long> Int64 { get; } = new BlittableCodec<long>(ShapeKind.Int64);

    /// <summary>An unsigned 64-bit integer.</summary>
    public static SessionCodec<ulong> UInt64 { get; } = new BlittableCodec<ulong>(ShapeKind.UInt64);

    /// <summary>A UTF-16 code unit.</summary>
    public static SessionCodec<char> Char { get; } = new BlittableCodec<char>(ShapeKind.Char);

    /// <summary>A 32-bit floating-point number, by its bits.</summary>
    public static SessionCodec<float> Single { get; } = new BlittableCodec<float>(ShapeKind.Single);

    /// <summary>A 64-bit floating-point number, by its bits.</summary>
    public static SessionCodec<double> Double { get; } = new BlittableCodec<double>(ShapeKind.Double);

    /// <summary>A decimal number, scale included.</summary>
    public static SessionCodec<decimal> Decimal { get; } = new BlittableCodec<decimal>(ShapeKind.Decimal);

    /// <summary>A GUID.</summary>
    public static SessionCodec<Guid> Guid { get; } = new BlittableCodec<Guid>(ShapeKind.Guid);

    /// <summary>A date and time with its kind.</summary>
    public static SessionCodec<DateTime> DateTime { get; } = new ConvertedCodec<DateTime, PackedDateTime>(
        ShapeKind.DateTime, PackedDateTime.From, static packed => packed.ToDateTime());

    /// <summary>A date and time with its offset.</summary>
    public static SessionCodec<DateTimeOffset> DateTimeOffset { get; } = new ConvertedCodec<DateTimeOffset, PackedDateTimeOffset>(
        ShapeKind.DateTimeOffset, PackedDateTimeOffset.From, static packed => packed.ToDateTimeOffset());

    /// <summary>A duration.</summary>
    public static SessionCodec<TimeSpan> TimeSpan { get; } = new ConvertedCodec<TimeSpan, long>(
        ShapeKind.TimeSpan, static value => value.Ticks, static packed => new TimeSpan(packed));

    /// <summary>An integer of the platform's size, stored as 64 bits.</summary>
    public static SessionCodec<nint> NativeInt { get; } =
        new ConvertedCodec<nint, long>(ShapeKind.NativeInt, static value => value, static packed => (nint)packed);

    /// <summary>An unsigned integer of the platform's size, stored as 64 bits.</summary>
    public static SessionCodec<nuint> NativeUInt { get; } =
        new ConvertedCodec<nuint, ulong>(ShapeKind.NativeUInt, static value => value, static packed => (nuint)packed);

    /// <summary>An integer of any size.</summary>
    public static SessionCodec<BigInteger> BigInteger { get; } = new BigIntegerCodec();

    /// <summary>Real and imaginary part.</summary>
    public static SessionCodec<Complex> Complex { get; } = Block<Complex>(Double, "Real", "Imaginary");

    /// <summary>A place in a sequence, from its start or its end.</summary>
    public static SessionCodec<Index> Index { get; } = new BlittableCodec<Index>(ShapeKind.Index);

    /// <summary>Two places in a sequence.</summary>
    public static SessionCodec<Range> Range { get; } = Block<Range>(Index, "Start", "End");

    /// <summary>32 bits.</summary>
    public static SessionCodec<BitVector32> BitVector32 { get; } = new ConvertedCodec<BitVector32, int>(
        ShapeKind.Int32, static value => value.Data, static packed => new BitVector32(packed));

    /// <summary>A version or null.</summary>
    public static SessionCodec<Version?> Version { get; } = new VersionCodec();

    /// <summary>A link or null.</summary>
    public static SessionCodec<Uri?> Uri { get; } = new UriCodec();

    /// <summary>A string or null.</summary>
    public static SessionCodec<string?> String { get; } = new StringCodec();

    /// <summary>Two floats.</summary>
    public static SessionCodec<Vector2> Vector2 { get; } = Floats<Vector2>("X", "Y");

    /// <summary>Three floats.</summary>
    public static SessionCodec<Vector3> Vector3 { get; } = Floats<Vector3>("X", "Y", "Z");

    /// <summary>Four floats.</summary>
    public static SessionCodec<Vector4> Vector4 { get; } = Floats<Vector4>("X", "Y", "Z", "W");

    /// <summary>A rotation.</summary>
    public static SessionCodec<Quaternion> Quaternion { get; } = Floats<Quaternion>("X", "Y", "Z", "W");

    /// <summary>A plane: normal and distance.</summary>
    public static SessionCodec<Plane> Plane { get; } = Floats<Plane>("NormalX", "NormalY", "NormalZ", "D");

    /// <summary>A 3 x 2 matrix, row by row.</summary>
    public static SessionCodec<Matrix3x2> Matrix3x2 { get; } = Floats<Matrix3x2>("M11", "M12", "M21", "M22", "M31", "M32");

    /// <summary>A 4 x 4 matrix, row by row.</summary>
    public static SessionCodec<Matrix4x4> Matrix4x4 { get; } = Floats<Matrix4x4>(
        "M11", "M12", "M13", "M14", "M21", "M22", "M23", "M24", "M31", "M32", "M33", "M34", "M41", "M42", "M43", "M44");

    /// <summary>A point of whole numbers.</summary>
    public static SessionCodec<Point> Point { get; } = Block<Point>(Int32, "X", "Y");

    /// <summary>A point.</summary>
    public static SessionCodec<PointF> PointF { get; } = Block<PointF>(Single, "X", "Y");

    /// <summary>A size of whole numbers.</summary>
    public static SessionCodec<Size> Size { get; } = Block<Size>(Int32, "Width", "Height");

    /// <summary>A size.</summary>
    public static SessionCodec<SizeF> SizeF { get; } = Block<SizeF>(Single, "Width", "Height");

    /// <summary>A rectangle of whole numbers.</summary>
    public static SessionCodec<Rectangle> Rectangle { get; } = Block<Rectangle>(Int32, "X", "Y", "Width", "Height");

    /// <summary>A rectangle.</summary>
    public static SessionCodec<RectangleF> RectangleF { get; } = Block<RectangleF>(Single, "X", "Y", "Width", "Height");

    /// <summary>A colour with its name if it has one.</summary>
    public static SessionCodec<Color> Color { get; } = new ColorCodec();

    /// <summary>An object with a row of its own, or null.</summary>
    public static SessionCodec<T?> Reference<T>()
        where T : class => new ReferenceCodec<T>();

    /// <summary>An object that is pointed at and not held, or null.</summary>
    public static SessionCodec<T?> WeakReference<T>()
        where T : class => new WeakReferenceCodec<T>();

    /// <summary>A type of the game's, by way of a converter.</summary>
    /// <param name="member">The type and the member that hold it, for messages.</param>
    /// <param name="converter">The converter.</param>
    /// <param name="stored">The codec of what it stores.</param>
    public static SessionCodec<T> Converted<T, TStored>(string member, SessionConverter<T, TStored> converter, SessionCodec<TStored> stored) =>
        new ConverterCodec<T, TStored>(member, converter, stored);

    /// <summary>Shared data that is stored as its key, or null.</summary>
    /// <param name="member">The type and the member that hold it, for messages.</param>
    /// <param name="registered">The class under which the registry knows it.</param>
    /// <param name="key">The codec of its key.</param>
    /// <param name="keyOf">Reads the key.</param>
    /// <param name="allowMissing">True to have null where the registry does not have it.</param>
    public static SessionCodec<T?> Definition<T, TKey>(string member, Type registered, SessionCodec<TKey> key, Func<T, TKey> keyOf, bool allowMissing)
        where T : class => new DefinitionCodec<T, TKey>(member, registered, key, keyOf, allowMissing);

    /// <summary>A type parameter of a tracked generic type.</summary>
    public static SessionCodec<T> Argument<T>() => ArgumentCodec<T>.Instance;

    /// <summary>An enum with a signed 32-bit integer behind it, and so on for the other integers.</summary>
    /// <param name="name">The stable name.</param>
    /// <param name="underlying">The codec of the integer behind it.</param>
    /// <param name="members">Names and values in the order of declaration, values as the 64 bits of the sign-extended integer.</param>
    public static SessionCodec<T> Enum<T>(string name, SessionCodec underlying, params (string Name, long Value)[] members)
        where T : unmanaged
    {
        var list = new KeyValuePair<string, long>[members.Length];
        for (int i = 0; i < members.Length; i++)
            list[i] = new KeyValuePair<string, long>(members[i].Name, members[i].Value);
        return new EnumCodec<T>(name, underlying.Shape(new SchemaBuilder()).Kind, list);
    }

    /// <summary>A value or null.</summary>
    public static SessionCodec<T?> Nullable<T>(SessionCodec<T> value)
        where T : struct => new NullableCodec<T>(value);

    /// <summary>A list or null.</summary>
    public static SessionCodec<List<T>?> List<T>(SessionCodec<T> element) => new ListCodec<T>(element);

    /// <summary>A one-dimensional array or null.</summary>
    public static SessionCodec<T[]?> Array<T>(SessionCodec<T> element) => new ArrayCodec<T>(element);

    /// <summary>An array of two dimensions or null.</summary>
    public static SessionCodec<T[,]?> Array2<T>(SessionCodec<T> element) => new Array2Codec<T>(element);

    /// <summary>An array of three dimensions or null.</summary>
    public static SessionCodec<T[,,]?> Array3<T>(SessionCodec<T> element) => new Array3Codec<T>(element);

    /// <summary>An array of four dimensions or null.</summary>
    public static SessionCodec<T[,,,]?> Array4<T>(SessionCodec<T> element) => new Array4Codec<T>(element);

    /// <summary>A string builder or null.</summary>
    public static SessionCodec<StringBuilder?> StringBuilder { get; } = new StringBuilderCodec();

    /// <summary>A dictionary or null.</summary>
    public static SessionCodec<Dictionary<TKey, TValue>?> Dictionary<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new DictionaryCodec<TKey, TValue>(key, value);

    private static BlockStructCodec<T> Floats<T>(params string[] fields)
        where T : unmanaged => Block<T>(Single, fields);

    private static BlockStructCodec<T> Block<T>(SessionCodec field, params string[] fields)
        where T : unmanaged => new(typeof(T).FullName!, field, fields);
}
