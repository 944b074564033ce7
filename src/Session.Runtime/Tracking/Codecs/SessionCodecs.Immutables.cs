#if NET
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SessionFlow.Tracking;

/// <content>
/// Immutable and frozen collections. They belong to the framework of .NET; for netstandard2.1 they are a package, on which
/// the library does not depend for the sake of the few that use it there.
/// </content>
public static partial class SessionCodecs
{
    /// <summary>An immutable array, which may be without elements of its own.</summary>
    public static SessionCodec<ImmutableArray<T>> ImmutableArray<T>(SessionCodec<T> element) => new ImmutableArrayCodec<T>(element);

    /// <summary>An immutable list or null.</summary>
    public static SessionCodec<ImmutableList<T>?> ImmutableList<T>(SessionCodec<T> element) => new ImmutableSequenceCodec<ImmutableList<T>, T>(
        ShapeKind.ImmutableList, element, static items => System.Collections.Immutable.ImmutableList.Create(items));

    /// <summary>An immutable queue or null.</summary>
    public static SessionCodec<ImmutableQueue<T>?> ImmutableQueue<T>(SessionCodec<T> element) => new ImmutableSequenceCodec<ImmutableQueue<T>, T>(
        ShapeKind.ImmutableQueue, element, static items => System.Collections.Immutable.ImmutableQueue.Create(items));

    /// <summary>An immutable stack or null.</summary>
    public static SessionCodec<ImmutableStack<T>?> ImmutableStack<T>(SessionCodec<T> element) => new ImmutableSequenceCodec<ImmutableStack<T>, T>(
        ShapeKind.ImmutableStack, element, static items => System.Collections.Immutable.ImmutableStack.Create(items));

    /// <summary>An immutable hash set or null.</summary>
    public static SessionCodec<ImmutableHashSet<T>?> ImmutableHashSet<T>(SessionCodec<T> element) => new ImmutableHashSetCodec<T>(element);

    /// <summary>An immutable sorted set or null.</summary>
    public static SessionCodec<ImmutableSortedSet<T>?> ImmutableSortedSet<T>(SessionCodec<T> element) => new ImmutableSortedSetCodec<T>(element);

    /// <summary>An immutable dictionary or null.</summary>
    public static SessionCodec<ImmutableDictionary<TKey, TValue>?> ImmutableDictionary<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new ImmutableDictionaryCodec<TKey, TValue>(key, value);

    /// <summary>An immutable sorted dictionary or null.</summary>
    public static SessionCodec<ImmutableSortedDictionary<TKey, TValue>?> ImmutableSortedDictionary<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new ImmutableSortedDictionaryCodec<TKey, TValue>(key, value);

    /// <summary>A frozen set or null.</summary>
    public static SessionCodec<FrozenSet<T>?> FrozenSet<T>(SessionCodec<T> element) => new FrozenSetCodec<T>(element);

    /// <summary>A frozen dictionary or null.</summary>
    public static SessionCodec<FrozenDictionary<TKey, TValue>?> FrozenDictionary<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new FrozenDictionaryCodec<TKey, TValue>(key, value);
}
#endif
