namespace SessionFlow.Tracking;

/// <summary>The kinds of value in a snapshot. The numbers stand in files and never change.</summary>
internal enum ShapeKind : byte
{
    Boolean = 1,
    Byte = 2,
    SByte = 3,
    Int16 = 4,
    UInt16 = 5,
    Int32 = 6,
    UInt32 = 7,
    Int64 = 8,
    UInt64 = 9,
    Char = 10,
    Single = 11,
    Double = 12,
    Decimal = 13,
    Guid = 14,

    /// <summary>Ticks (Int64), then the kind (Byte).</summary>
    DateTime = 15,

    /// <summary>Clock ticks (Int64), then the offset in minutes (Int16).</summary>
    DateTimeOffset = 16,

    /// <summary>Ticks (Int64).</summary>
    TimeSpan = 17,

    /// <summary>A header, then UTF-8 or UTF-16 bytes.</summary>
    String = 32,

    /// <summary>A value of the underlying type; the schema has the names.</summary>
    Enum = 33,

    /// <summary>The identity of a row (UInt64), 0 for none.</summary>
    Reference = 34,

    /// <summary>The fixed-size members of a value type, then the others.</summary>
    Struct = 35,

    /// <summary>A presence byte, then the value if there is one.</summary>
    Nullable = 36,

    /// <summary>A collection header, then the elements in order.</summary>
    List = 37,

    /// <summary>As a list; restored as an array.</summary>
    Array = 38,

    /// <summary>A collection header, a comparer tag, then keys and values in the order of the encoded keys.</summary>
    Dictionary = 39,
}
