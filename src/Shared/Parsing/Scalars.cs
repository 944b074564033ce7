using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <summary>Recognises the values that the runtime knows by itself.</summary>
internal static class Scalars
{
    private static readonly Dictionary<string, Scalar> System = new()
    {
        ["Guid"] = Scalar.Guid,
        ["DateTimeOffset"] = Scalar.DateTimeOffset,
        ["TimeSpan"] = Scalar.TimeSpan,
    };

    private static readonly Dictionary<string, Scalar> Numerics = new()
    {
        ["Vector2"] = Scalar.Vector2,
        ["Vector3"] = Scalar.Vector3,
        ["Vector4"] = Scalar.Vector4,
        ["Quaternion"] = Scalar.Quaternion,
        ["Plane"] = Scalar.Plane,
        ["Matrix3x2"] = Scalar.Matrix3x2,
        ["Matrix4x4"] = Scalar.Matrix4x4,
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
        SpecialType.None when type.TypeKind == TypeKind.Struct && type.ContainingType is null => OfFramework(type),
        _ => null,
    };

    private static Scalar? OfFramework(ITypeSymbol type)
    {
        Dictionary<string, Scalar> names = type.ContainingNamespace.Name == "Numerics" ? Numerics : System;
        return names.TryGetValue(type.Name, out Scalar scalar)
            && type.ContainingNamespace.IsNamed(ReferenceEquals(names, Numerics) ? "System.Numerics" : "System")
            ? scalar
            : null;
    }
}
