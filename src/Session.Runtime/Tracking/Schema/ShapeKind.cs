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

    /// <summary>The number of the day (Int32), 0 for 0001-01-01.</summary>
    DateOnly = 18,

    /// <summary>Ticks since midnight (Int64).</summary>
    TimeOnly = 19,

    /// <summary>IEEE 754 bits (UInt16).</summary>
    Half = 20,

    /// <summary>The lower 64 bits, then the upper.</summary>
    Int128 = 21,

    /// <summary>The lower 64 bits, then the upper.</summary>
    UInt128 = 22,

    /// <summary>A Unicode scalar value (Int32).</summary>
    Rune = 23,

    /// <summary>An Int32: the index, or from the end its complement.</summary>
    Index = 24,

    /// <summary>An Int64 that fits into an integer of the platform's size.</summary>
    NativeInt = 25,

    /// <summary>A UInt64 that fits into an integer of the platform's size.</summary>
    NativeUInt = 26,

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

    /// <summary>A number of bytes, then two's complement in its shortest form, lowest byte first; none for 0.</summary>
    BigInteger = 40,

    /// <summary>A number of bytes, 0 for none, then two to four Int32.</summary>
    Version = 41,

    /// <summary>A number of bytes, 0 for none, then a byte for the kind and the text.</summary>
    Uri = 42,

    /// <summary>As a list of characters; restored as a string builder.</summary>
    StringBuilder = 44,

    /// <summary>A collection header, the length of each dimension, then the elements, the last index fastest.</summary>
    Rectangular = 45,
    /// <summary>As a list, the next to leave first.</summary>
    Queue = 48,

    /// <summary>As a list, the last to leave first.</summary>
    Stack = 49,

    /// <summary>As a list.</summary>
    LinkedList = 50,

    /// <summary>As a list.</summary>
    Collection = 51,

    /// <summary>As a list.</summary>
    ObservableCollection = 52,

    /// <summary>As a list of truth values.</summary>
    BitArray = 53,

    /// <summary>As a list, the next to leave first.</summary>
    ConcurrentQueue = 54,

    /// <summary>As a list, the last to leave first.</summary>
    ConcurrentStack = 55,

    /// <summary>As a list, the last to leave first.</summary>
    ConcurrentBag = 56,

    /// <summary>As a list; none for one that was never given a value.</summary>
    ImmutableArray = 57,

    /// <summary>As a list.</summary>
    ImmutableList = 58,

    /// <summary>As a list, the next to leave first.</summary>
    ImmutableQueue = 59,

    /// <summary>As a list, the last to leave first.</summary>
    ImmutableStack = 60,

    /// <summary>The identity of an object that is pointed at and not held (UInt64), 0 for none; it need not have a row.</summary>
    WeakReference = 64,

    /// <summary>A collection header, a comparer tag, then the elements in the order of their bytes.</summary>
    HashSet = 65,

    /// <summary>As a hash set.</summary>
    SortedSet = 66,

    /// <summary>As a hash set.</summary>
    ImmutableHashSet = 67,

    /// <summary>As a hash set.</summary>
    ImmutableSortedSet = 68,

    /// <summary>As a hash set.</summary>
    FrozenSet = 69,

    /// <summary>As a dictionary.</summary>
    SortedDictionary = 72,

    /// <summary>As a dictionary.</summary>
    SortedList = 73,

    /// <summary>As a dictionary.</summary>
    ConcurrentDictionary = 74,

    /// <summary>As a dictionary.</summary>
    ImmutableDictionary = 75,

    /// <summary>As a dictionary.</summary>
    ImmutableSortedDictionary = 76,

    /// <summary>As a dictionary.</summary>
    FrozenDictionary = 77,

    /// <summary>A collection header, a comparer tag, then priorities and elements in the order of the heap.</summary>
    PriorityQueue = 80,

    /// <summary>A byte: 0, then an identity, or the kind of a collection, then the collection.</summary>
    AnyCollection = 84,
}
