using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <summary>Recognises the values that the runtime knows by itself.</summary>
internal static class Scalars
{
    private static readonly Dictionary<string, (string Namespace, Scalar Scalar)> Known = new()
    {
        ["Guid"] = ("System", Scalar.Guid),
        ["DateTimeOffset"] = ("System", Scalar.DateTimeOffset),
        ["TimeSpan"] = ("System", Scalar.TimeSpan),
        ["DateOnly"] = ("System", Scalar.DateOnly),
        ["TimeOnly"] = ("System", Scalar.TimeOnly),
        ["Half"] = ("System", Scalar.Half),
        ["Int128"] = ("System", Scalar.Int128),
        ["UInt128"] = ("System", Scalar.UInt128),
        ["Index"] = ("System", Scalar.Index),
        ["Range"] = ("System", Scalar.Range),
        ["Version"] = ("System", Scalar.Version),
        ["Uri"] = ("System", Scalar.Uri),
        ["Rune"] = ("System.Text", Scalar.Rune),
        ["BitVector32"] = ("System.Collections.Specialized", Scalar.BitVector32),
        ["Vector2"] = ("System.Numerics", Scalar.Vector2),
        ["Vector3"] = ("System.Numerics", Scalar.Vector3),
        ["Vector4"] = ("System.Numerics", Scalar.Vector4),
        ["Quaternion"] = ("System.Numerics", Scalar.Quaternion),
        ["Plane"] = ("System.Numerics", Scalar.Plane),
        ["Matrix3x2"] = ("System.Numerics", Scalar.Matrix3x2),
        ["Matrix4x4"] = ("System.Numerics", Scalar.Matrix4x4),
        ["BigInteger"] = ("System.Numerics", Scalar.BigInteger),
        ["Complex"] = ("System.Numerics", Scalar.Complex),
        ["Point"] = ("System.Drawing", Scalar.Point),
        ["PointF"] = ("System.Drawing", Scalar.PointF),
        ["Size"] = ("System.Drawing", Scalar.Size),
        ["SizeF"] = ("System.Drawing", Scalar.SizeF),
        ["Rectangle"] = ("System.Drawing", Scalar.Rectangle),
        ["RectangleF"] = ("System.Drawing", Scalar.RectangleF),
        ["Color"] = ("System.Drawing", Scalar.Color),
    };

    public static Scalar? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => Scalar.Boolean,
        SpecialType.System_Byte => Scalar.Byte,
        SpecialType.System_SByte => Scalar.SByte,
        SpecialType.System_Int16 => Scalar.Int16,
        SpecialType.System_UInt16 => Scalar.UInt16,
        SpecialType.System_Int32 => Scalar.Int32,
        SpecialType.System_UInt32 => Scalar.UInt32,
        SpecialType.System_Int64 => Scalar.Int64,
        SpecialType.System_UInt64 => Scalar.UInt64,
        SpecialType.System_Char => Scalar.Char,
        SpecialType.System_Single => Scalar.Single,
        SpecialType.System_Double => Scalar.Double,
        SpecialType.System_Decimal => Scalar.Decimal,
        SpecialType.System_DateTime => Scalar.DateTime,
        SpecialType.System_IntPtr when type.IsNativeIntegerType => Scalar.NativeInt,
        SpecialType.System_UIntPtr when type.IsNativeIntegerType => Scalar.NativeUInt,
        SpecialType.None when type.TypeKind is TypeKind.Struct or TypeKind.Class && type.ContainingType is null => OfFramework(type),
        _ => null,
    };

    /// <summary>
    /// False for a type that the runtime which the project references brings no codec for: its build for older frameworks
    /// does not have them all, and a project may declare a type of the framework's name itself.
    /// </summary>
    public static bool IsKnownToRuntime(ITypeSymbol type, Scalar scalar, Compilation compilation) =>
        type.SpecialType != SpecialType.None
        || compilation.GetTypeByMetadataName(KnownNames.CodecsMetadataName) is not { } codecs
        || codecs.GetMembers(scalar.ToString()).OfType<IPropertySymbol>().Any(
            codec => codec.Type is INamedTypeSymbol { TypeArguments: [var known] } && SymbolEqualityComparer.Default.Equals(known, type));

    private static Scalar? OfFramework(ITypeSymbol type) =>
        Known.TryGetValue(type.Name, out (string Namespace, Scalar Scalar) known) && type.ContainingNamespace.IsNamed(known.Namespace) ? known.Scalar : null;
}
