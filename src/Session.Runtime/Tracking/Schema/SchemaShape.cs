using System;

namespace SessionFlow.Tracking;

/// <summary>How one value is laid out: a kind and what stands inside it. Immutable once its schema is built.</summary>
internal sealed class SchemaShape
{
    private SchemaShape?[]? _forms;
    private Type[] _formTypes = Array.Empty<Type>();
    private bool _isComplete;
    private int _fixedSize;
    private ShapeTraits _traits;

    public SchemaShape(ShapeKind kind, SchemaShape? element = null, SchemaShape? key = null)
    {
        Kind = kind;
        Layout = CollectionKinds.Layout(kind);
        Element = element;
        Key = key;
    }

    public ShapeKind Kind { get; }

    /// <summary>How a collection is laid out.</summary>
    public CollectionLayout Layout { get; }

    /// <summary>What a collection or nullable holds, a dictionary's values, an enum's underlying type.</summary>
    public SchemaShape? Element { get; }

    /// <summary>What a dictionary's keys are, or a priority queue's priorities.</summary>
    public SchemaShape? Key { get; }

    /// <summary>For a rectangular array: how many dimensions it has, else 0.</summary>
    public int Rank { get; init; }

    /// <summary>For a struct: its type in the schema.</summary>
    public SchemaType? Struct { get; set; }

    /// <summary>For an enum: its definition in the schema.</summary>
    public SchemaEnum? Enum { get; set; }

    /// <summary>For a collection behind an interface: the kinds that may stand there, ascending.</summary>
    public ShapeKind[] Forms { get; set; } = Array.Empty<ShapeKind>();

    /// <summary>For a reference of either kind or a collection behind an interface: the type that the member declares, while the schema is being built in this process.</summary>
    public Type? Declared { get; set; }

    /// <summary>The type of the values, while the schema is being built in this process: several types may be laid out alike.</summary>
    public Type? ValueType { get; set; }

    /// <summary>The same of each of the <see cref="Forms"/>.</summary>
    public Type[] FormTypes
    {
        get => _formTypes;
        set => (_formTypes, _forms) = (value, null);
    }

    /// <summary>For a reference or an object behind a collection's interface: the indices of the types that may stand there, ascending.</summary>
    public int[] Allowed { get; set; } = Array.Empty<int>();

    /// <summary>The size in bytes where every value has the same, else -1.</summary>
    public int FixedSize => _isComplete ? _fixedSize : SizeOfKind;


    /// <summary>True for kinds that are a number of bytes, then these.</summary>
    public bool IsSized => Kind is ShapeKind.BigInteger or ShapeKind.Version or ShapeKind.Uri;

    /// <summary>True for kinds that two members can share an instance of.</summary>
    public bool IsCollection => Layout != CollectionLayout.None;

    /// <summary>True for a collection with a byte before its elements that says how it compares them.</summary>
    public bool HasComparer => Layout >= CollectionLayout.Set;

    /// <summary>True for a collection that cannot be filled again.</summary>
    public bool IsImmutable => CollectionKinds.IsImmutable(Kind);

    /// <summary>What a value may hold; complete once the structs inside are sealed.</summary>
    public ShapeTraits Traits => _isComplete ? _traits : Own | (Element?.Traits ?? 0) | (Key?.Traits ?? 0) | (Struct?.Traits ?? 0);

    /// <summary>True when a value may be a text or hold one.</summary>
    public bool HasTexts => (Traits & ShapeTraits.Texts) != 0;

    /// <summary>True when a value may hold an object.</summary>
    public bool HasReferences => (Traits & ShapeTraits.References) != 0;

    /// <summary>True when a value may hold the identity of an object, be it held or pointed at.</summary>
    public bool HasIdentities => (Traits & (ShapeTraits.References | ShapeTraits.WeakReferences)) != 0;

    /// <summary>True where code of the game makes the value when it is restored; not part of the schema's bytes.</summary>
    public bool RunsUserCode { get; set; }

    /// <summary>True for what an object holds as the collection that it is itself, which nothing can share; not part of the schema's bytes.</summary>
    public bool IsContent { get; set; }

    /// <summary>True when a value may be a collection or hold one, and so carry an alias.</summary>
    public bool HasCollections => (Traits & ShapeTraits.Collections) != 0;

    private int SizeOfKind => Kind switch
    {
        ShapeKind.Boolean or ShapeKind.Byte or ShapeKind.SByte => 1,
        ShapeKind.Int16 or ShapeKind.UInt16 or ShapeKind.Char or ShapeKind.Half => 2,
        ShapeKind.Int32 or ShapeKind.UInt32 or ShapeKind.Single or ShapeKind.DateOnly or ShapeKind.Rune or ShapeKind.Index => 4,
        ShapeKind.Int64 or ShapeKind.UInt64 or ShapeKind.Double or ShapeKind.TimeSpan or ShapeKind.Reference or ShapeKind.WeakReference => 8,
        ShapeKind.TimeOnly or ShapeKind.NativeInt or ShapeKind.NativeUInt => 8,
        ShapeKind.Decimal or ShapeKind.Guid or ShapeKind.Int128 or ShapeKind.UInt128 => 16,
        ShapeKind.DateTime => 9,
        ShapeKind.DateTimeOffset => 10,
        ShapeKind.Enum => Element!.FixedSize,
        ShapeKind.Struct => Struct!.FixedSize,
        _ => -1,
    };

    private ShapeTraits Own => OfKind | (RunsUserCode ? ShapeTraits.UserCode : ShapeTraits.None);

    /// <summary>True when the elements of one could stand in the other, kind by kind.</summary>
    public bool IsLaidOutAs(SchemaShape other) => Layout == other.Layout && Rank == other.Rank;

    public bool HasForm(byte kind) => Array.BinarySearch(Forms, (ShapeKind)kind) >= 0;

    /// <summary>The shape of a collection of a kind behind this interface.</summary>
    public SchemaShape Form(byte kind)
    {
        SchemaShape?[] forms = _forms ??= new SchemaShape?[Forms.Length];
        int index = Array.BinarySearch(Forms, (ShapeKind)kind);
        return forms[index] ??= new SchemaShape((ShapeKind)kind, Element, CollectionKinds.Layout((ShapeKind)kind) >= CollectionLayout.Map ? Key : null)
        {
            ValueType = _formTypes.Length == 0 ? null : _formTypes[index],
        };
    }

    /// <summary>Works out once what is asked of each value, when the structs inside are sealed.</summary>
    public void Complete()
    {
        Element?.Complete();
        Key?.Complete();
        (_fixedSize, _traits) = (SizeOfKind, Own | (Element?.Traits ?? 0) | (Key?.Traits ?? 0) | (Struct?.Traits ?? 0));
        _isComplete = true;
    }

    private ShapeTraits OfKind => Kind switch
    {
        ShapeKind.AnyCollection => ShapeTraits.References | ShapeTraits.Collections | ShapeTraits.UnorderedEntries | ShapeTraits.UserCode,
        ShapeKind.Reference => ShapeTraits.References,
        ShapeKind.WeakReference => ShapeTraits.WeakReferences,
        ShapeKind.String => ShapeTraits.Texts,
        _ when IsCollection => ShapeTraits.Collections
            | (Layout is CollectionLayout.Set or CollectionLayout.Map ? ShapeTraits.UnorderedEntries : ShapeTraits.None)
            | (!CollectionKinds.RunsUserCode(Kind) ? ShapeTraits.None : CallsOnlyComparer ? ShapeTraits.Comparers : ShapeTraits.UserCode)
            | (IsImmutable && HasComparer ? ShapeTraits.MadeOfKeys : ShapeTraits.None),
        _ => ShapeTraits.None,
    };

    /// <summary>True for a set or dictionary that can be filled before other objects are in place: what it compares holds none of them.</summary>
    private bool CallsOnlyComparer => Layout >= CollectionLayout.Set && !CollectionKinds.IsDerived(Kind) && (Key ?? Element!).IsPlain;

    private bool IsPlain => Kind switch
    {
        ShapeKind.Reference or ShapeKind.WeakReference or ShapeKind.Struct or ShapeKind.AnyCollection => false,
        _ => !IsCollection && !RunsUserCode && Element?.IsPlain != false,
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ShapeKind.Enum => Enum!.Name,
        ShapeKind.Struct => Struct!.Name,
        ShapeKind.PriorityQueue => $"PriorityQueue<{Element}, {Key}>",
        ShapeKind.Rectangular => $"{Element}[{new string(',', Rank - 1)}]",
        ShapeKind.Nullable => $"Nullable<{Element}>",
        ShapeKind.AnyCollection => Key is null ? $"interface of {Element}" : $"interface of {Key} and {Element}",
        _ when Key is not null => $"{CollectionKinds.Base(Kind)}<{Key}, {Element}>",
        _ when IsCollection => $"{CollectionKinds.Base(Kind)}<{Element}>",
        _ => Kind.ToString(),
    };
}
