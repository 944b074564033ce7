namespace SessionFlow.Model.Kinds;

/// <summary>The values that the runtime knows by itself; each name is that of its codec.</summary>
internal enum Scalar
{
    Boolean,
    Byte,
    SByte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Char,
    Single,
    Double,
    Decimal,
    Guid,
    DateTime,
    DateTimeOffset,
    TimeSpan,
    Vector2,
    Vector3,
    Vector4,
    Quaternion,
    Plane,
    Matrix3x2,
    Matrix4x4,
}
